package dev.lode.pipeline.checkout;

import dev.lode.pipeline.LodeException;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Decides which hosts Lode talks to, so that a list of repositories cannot make it ask inside a private network. It is
 * asked before each connection, those after a redirect included.
 */
final class HostRules {

    /** All that some resolver takes for an IPv4 address: 127.1, 2130706433, 0x7f000001. */
    private static final Pattern NUMERIC = Pattern.compile("(?i)(.*\\.)?(0x[0-9a-f]*|\\d+)\\.?");

    private final List<String> allowed;

    HostRules(List<String> allowed) {
        this.allowed =
                allowed.stream().map(host -> host.toLowerCase(Locale.ROOT)).toList();
    }

    /** @throws LodeException.Repository {@code URL_NOT_ALLOWED} or {@code UNREACHABLE} */
    void check(String host) {
        String name = host.toLowerCase(Locale.ROOT);
        if (allowed.stream().anyMatch(rule -> matches(rule, name))) {
            return;
        }
        if (!allowed.isEmpty()) {
            throw refused(name, "is not among the allowed hosts");
        }
        if (name.startsWith("[") || name.contains(":") || NUMERIC.matcher(name).matches()) {
            throw refused(name, "is an address, not a name");
        }
        if (name.equals("localhost") || name.endsWith(".localhost")) {
            throw refused(name, "is this machine");
        }
        for (InetAddress address : resolve(name)) {
            if (inside(address)) {
                throw refused(name, "leads into a private network");
            }
        }
    }

    private static boolean matches(String rule, String host) {
        return rule.startsWith("*.") ? host.endsWith(rule.substring(1)) : host.equals(rule);
    }

    private static InetAddress[] resolve(String host) {
        try {
            return InetAddress.getAllByName(host);
        } catch (UnknownHostException e) {
            throw new LodeException.Repository(
                    "UNREACHABLE", "host '" + host + "' is not known", "Check the name, the network and its DNS.");
        }
    }

    private static boolean inside(InetAddress address) {
        byte[] bytes = address.getAddress();
        int first = bytes[0] & 0xff;
        int second = bytes[1] & 0xff;
        boolean special = address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isAnyLocalAddress()
                || address.isMulticastAddress();
        if (address instanceof Inet6Address) {
            // Unique local addresses, and the prefixes that carry an IPv4 address inside.
            return special
                    || (first & 0xfe) == 0xfc
                    || (first == 0x00 && second == 0x64)
                    || first == 0x20 && second == 0x02;
        }
        return special || first == 0 || first >= 240 || (first == 100 && (second & 0xc0) == 64);
    }

    private static LodeException refused(String host, String why) {
        return new LodeException.Repository(
                "URL_NOT_ALLOWED",
                "host '" + RepositoryLocation.shown(host) + "' " + why,
                "Put the host among the allowed ones if Lode may talk to it.");
    }
}
