import CLandlock
import CSeccomp
import Glibc
package import Model

/// Takes from this process, for good, all that reading a document does not need.
///
/// SECURITY: after `close` the process can read, write and map what it already holds, wait, and end. It opens no
/// file, makes no socket, starts no program, sends no signal; a forbidden call ends it. What looks for files as a
/// matter of course (time zones, code pages) is told "permission denied" instead. Where the kernel has Landlock, that
/// keeps it from files a second time, whatever call would reach them. Works as root and as anyone, inside a hardened
/// unit or a container.
package enum Sandbox {
    /// Throws `unreadable` with the cause in words.
    package static func close(limits: ReaderLimits) throws(ProblemReason) {
        // Dies with the thread that started it, also when that is killed.
        _ = process_control(PR_SET_PDEATHSIG, UInt(SIGKILL))
        try leaveFiles()
        _ = process_control(PR_SET_DUMPABLE, 0)
        // Swift's own account of a crash needs what is forbidden here; the owner is told by the signal.
        for crash in [SIGQUIT, SIGILL, SIGTRAP, SIGABRT, SIGFPE, SIGBUS, SIGSEGV] { _ = signal(crash, SIG_DFL) }
        // A complaint that standard error has no room for is lost, no more.
        _ = signal(SIGXFSZ, SIG_IGN)
        try limit(RLIMIT_CORE, 0)
        try limit(RLIMIT_FSIZE, 0)
        try limit(RLIMIT_NOFILE, 16)
        try limit(RLIMIT_AS, UInt(clamping: limits.memory))
        // Last, since all of the above is forbidden then.
        try filter()
    }

    /// Gains no rights any more, and by Landlock opens no file; that is left out where the kernel has none. Part of
    /// `close`.
    package static func leaveFiles() throws(ProblemReason) {
        guard process_control(PR_SET_NO_NEW_PRIVS, 1) == 0 else { throw refusal("prctl(PR_SET_NO_NEW_PRIVS)") }
        guard landlock_shut() == 0 else { throw refusal("landlock") }
    }

    /// The kernel's version of Landlock, from 1; 0 where it has none.
    package static var landlockVersion: Int { Int(landlock_shut_version()) }

    /// Processor time for the next document: `seconds` from now on, then the process is ended.
    static func allowProcessorTime(seconds: Int) {
        var now = rusage()
        guard unsafe getrusage(RUSAGE_SELF.rawValue, &now) == 0 else { return }
        let used = now.ru_utime.tv_sec + now.ru_stime.tv_sec
        let processorTime = __rlimit_resource_t(RLIMIT_CPU.rawValue)
        var limit = rlimit()
        guard unsafe getrlimit(processorTime, &limit) == 0 else { return }
        limit.rlim_cur = UInt(used + seconds + 2)
        _ = unsafe setrlimit(processorTime, &limit)
    }

    private static func limit(_ resource: __rlimit_resource, _ value: UInt) throws(ProblemReason) {
        var limit = rlimit(rlim_cur: value, rlim_max: value)
        guard unsafe setrlimit(__rlimit_resource_t(resource.rawValue), &limit) == 0 else {
            throw refusal("setrlimit(\(resource.rawValue))")
        }
    }

    /// What a warm reader uses: memory, its one socket, its documents, time, its own limits.
    private static let allowed = [
        "read", "pread64", "readv", "write", "writev", "recvmsg", "sendmsg", "recvfrom", "sendto", "poll", "ppoll",
        "close", "fstat", "lseek", "brk", "munmap", "mremap", "madvise", "futex", "clock_gettime",
        "clock_nanosleep", "gettimeofday", "time", "getrusage", "getrandom", "getpid", "gettid", "sched_yield",
        "sched_getaffinity", "rt_sigreturn", "rt_sigprocmask", "rt_sigaction", "sigaltstack", "restart_syscall",
        "exit", "exit_group", "rseq", "set_robust_list",
    ]
    /// Answered with "permission denied" rather than death.
    private static let denied = [
        "open", "openat", "openat2", "stat", "lstat", "newfstatat", "statx", "access", "faccessat", "faccessat2",
        "readlink", "readlinkat", "getcwd", "ioctl", "fcntl", "uname", "sysinfo", "tgkill",
    ]

    // The C macros do not all come over.
    private static let kill: UInt32 = 0x8000_0000
    private static let allow: UInt32 = 0x7FFF_0000
    private static let deny: UInt32 = 0x0005_0000 | UInt32(EACCES)

    private static func filter() throws(ProblemReason) {
        guard let filter = unsafe seccomp_init(kill) else { throw refusal("seccomp_init") }
        defer { unsafe seccomp_release(filter) }
        for name in allowed { unsafe try add(filter, allow, name) }
        // Memory is never executable, and limits are this process's own.
        let notExecutable = scmp_arg_cmp(arg: 2, op: SCMP_CMP_MASKED_EQ, datum_a: UInt64(PROT_EXEC), datum_b: 0)
        for name in ["mmap", "mprotect"] { unsafe try add(filter, allow, name, [notExecutable]) }
        let ownProcess = scmp_arg_cmp(arg: 0, op: SCMP_CMP_EQ, datum_a: 0, datum_b: 0)
        unsafe try add(filter, allow, "prlimit64", [ownProcess])
        for name in denied { unsafe try add(filter, deny, name) }
        let result = unsafe seccomp_load(filter)
        guard result == 0 else { throw refusal("seccomp_load", -result) }
    }

    private static func add(
        _ filter: scmp_filter_ctx, _ action: UInt32, _ name: String, _ conditions: [scmp_arg_cmp] = []
    ) throws(ProblemReason) {
        let call = unsafe seccomp_syscall_resolve_name(name)
        // Unknown on this architecture: then nothing can use it.
        guard call >= 0 else { return }
        let result = unsafe seccomp_rule_add_array(filter, action, call, UInt32(conditions.count), conditions)
        guard result == 0 else { throw refusal("seccomp_rule_add(\(name))", -result) }
    }

    private static func refusal(_ call: String, _ code: Int32 = errno) -> ProblemReason {
        ProblemReason(
            .unreadable, detail: unsafe "the reader's sandbox: \(call) failed: \(String(cString: strerror(code)))")
    }
}
