package dev.lode.miners.runtimes;

import dev.lode.miners.code.xml.RejectedFileException;
import dev.lode.miners.code.xml.XmlElement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The Java that a POM compiles for: properties of the compiler and its configuration, the POM's own properties filled
 * in. What is compiled for one Java runs on later ones.
 */
final class MavenPom implements RuntimeFile {

    private static final Set<String> PROPERTIES =
            Set.of("maven.compiler.release", "maven.compiler.source", "maven.compiler.target", "java.version");

    private static final Set<String> SETTINGS = Set.of("release", "source", "target");

    @Override
    public void read(String text, Statements into) throws RejectedFileException {
        XmlElement project = XmlElement.parse(text)
                .child("project")
                .orElseThrow(() -> RejectedFileException.rejected(1, "no project element"));
        List<XmlElement> builds = new ArrayList<>(project.all("build"));
        List<XmlElement> properties = new ArrayList<>(project.list("properties"));
        for (XmlElement profile : project.list("profiles")) {
            builds.addAll(profile.all("build"));
        }
        Map<String, String> values = new TreeMap<>();
        properties.forEach(property -> values.put(property.name, property.text()));
        for (XmlElement property : properties) {
            if (PROPERTIES.contains(property.name)) {
                states(property, values, into);
            }
        }
        builds.forEach(build -> compiler(build, values, into));
    }

    private static void compiler(XmlElement build, Map<String, String> values, Statements into) {
        List<XmlElement> plugins = new ArrayList<>(build.list("plugins"));
        build.child("pluginManagement").ifPresent(management -> plugins.addAll(management.list("plugins")));
        for (XmlElement plugin : plugins) {
            if (plugin.text("artifactId").equals("maven-compiler-plugin")) {
                for (XmlElement setting : plugin.list("configuration")) {
                    if (SETTINGS.contains(setting.name)) {
                        states(setting, values, into);
                    }
                }
            }
        }
    }

    /** A value that another POM has to fill in says nothing here; that POM says it itself where it is at hand. */
    private static void states(XmlElement element, Map<String, String> values, Statements into) {
        String value = element.text();
        for (int i = 0; i < 5 && value.startsWith("${") && value.endsWith("}"); i++) {
            value = values.getOrDefault(value.substring(2, value.length() - 1), value);
        }
        if (!value.isEmpty() && !value.contains("${")) {
            into.atLeast("java", value, element.line);
        }
    }
}
