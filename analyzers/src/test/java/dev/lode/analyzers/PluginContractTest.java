package dev.lode.analyzers;

import dev.lode.testkit.PluginContract;

/** Runs every plugin of this module on its fixtures. */
class PluginContractTest extends PluginContract {}
