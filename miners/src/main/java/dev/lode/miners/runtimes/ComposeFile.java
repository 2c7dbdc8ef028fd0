package dev.lode.miners.runtimes;

import dev.lode.miners.code.YamlValue;
import java.util.Map;

/** Images of a compose file's services; one that is built here is no image from outside. */
final class ComposeFile implements RuntimeFile {

    @Override
    public void read(String text, Statements into) throws YamlValue.Refused {
        for (YamlValue service : YamlValue.parse(text).get("services").entries().values()) {
            YamlValue image = service.get("image");
            if (!service.get("build").present()) {
                image.text().ifPresent(stated -> {
                    String filled = Variables.fill(stated, Map.of());
                    into.image(filled, image.line(), filled.equals(stated) ? 1 : Statements.LIKELY);
                });
            }
        }
    }
}
