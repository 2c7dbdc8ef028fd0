/** Reading of XML, for every miner of build files. */
@org.jspecify.annotations.NullMarked
package dev.lode.miners.code.xml;
