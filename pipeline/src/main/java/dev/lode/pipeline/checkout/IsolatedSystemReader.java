package dev.lode.pipeline.checkout;

import java.io.File;
import java.util.concurrent.TimeUnit;
import org.eclipse.jgit.lib.Config;
import org.eclipse.jgit.lib.ConfigConstants;
import org.eclipse.jgit.storage.file.FileBasedConfig;
import org.eclipse.jgit.storage.file.WindowCacheConfig;
import org.eclipse.jgit.util.FS;
import org.eclipse.jgit.util.SystemReader;

/**
 * Cuts JGit off from this machine: no system, user or JGit configuration, no environment. So neither helpers, filters
 * and external programs that somebody set up for their own git, nor another machine's settings, change what is read.
 */
final class IsolatedSystemReader extends SystemReader {

    private static final long MEBIBYTE = 1024L * 1024;

    private final SystemReader machine;

    private IsolatedSystemReader(SystemReader machine) {
        this.machine = machine;
    }

    /** Holds for the whole process, and may be called any number of times. */
    static synchronized void install() {
        SystemReader current = SystemReader.getInstance();
        if (current instanceof IsolatedSystemReader) {
            return;
        }
        SystemReader.setInstance(new IsolatedSystemReader(current));
        long heap = Runtime.getRuntime().maxMemory();
        WindowCacheConfig cache = new WindowCacheConfig();
        cache.setPackedGitLimit(Math.min(heap / 16, 256 * MEBIBYTE));
        cache.setPackedGitWindowSize(64 * 1024);
        cache.setDeltaBaseCacheLimit((int) Math.min(heap / 16, 128 * MEBIBYTE));
        cache.setStreamFileThreshold((int) Math.min(heap / 8, 64 * MEBIBYTE));
        cache.install();
    }

    @Override
    public FileBasedConfig openUserConfig(Config parent, FS fs) {
        return new Nothing(fs);
    }

    @Override
    public FileBasedConfig openSystemConfig(Config parent, FS fs) {
        return new Nothing(fs);
    }

    @Override
    public FileBasedConfig openJGitConfig(Config parent, FS fs) {
        return new Nothing(fs);
    }

    @Override
    @SuppressWarnings("NullAway") // JGit reads null as: not set.
    public String getenv(String variable) {
        return null;
    }

    @Override
    public String getProperty(String key) {
        return machine.getProperty(key);
    }

    @Override
    public String getHostname() {
        return "localhost";
    }

    @Override
    public long getCurrentTime() {
        return machine.getCurrentTime();
    }

    @Override
    @SuppressWarnings("deprecation") // abstract in the class that is extended
    public int getTimezone(long when) {
        return 0;
    }

    /** A configuration that no file holds. */
    private static final class Nothing extends FileBasedConfig {

        Nothing(FS fs) {
            super(null, new File("none"), fs);
            // No collection of garbage behind our back.
            setBoolean("fetch", null, "autogc", false);
            setInt("gc", null, "auto", 0);
        }

        @Override
        public void load() {}

        @Override
        public void save() {}

        @Override
        public boolean isOutdated() {
            return false;
        }

        /** JGit would otherwise measure the clock of a file system by writing probe files into the repository. */
        @Override
        public long getTimeUnit(String section, String subsection, String name, long otherwise, TimeUnit unit) {
            boolean measured = ConfigConstants.CONFIG_FILESYSTEM_SECTION.equals(section);
            return measured
                    ? unit.convert(10, TimeUnit.MILLISECONDS)
                    : super.getTimeUnit(section, subsection, name, otherwise, unit);
        }
    }
}
