/** What a plugin is tested with: fakes that behave, fixture folders, and the contract that every plugin keeps. */
package dev.lode.testkit;
