import Glibc
import Model
import Reading

// Closes the reader's sandbox, or of it Landlock alone where that is said first, and then does what it was told, for a
// test to see what comes of it.
let neighbour = Neighbour()

do throws(ProblemReason) {
    if CommandLine.arguments.contains("landlock") {
        try Sandbox.leaveFiles()
    } else {
        try Sandbox.close(limits: ReaderLimits())
    }
} catch {
    print(error)
    exit(9)
}

func attempt(_ deed: String) -> Int32 {
    switch deed {
    case "nothing": 0
    case "crash": abort()
    case "open": unsafe open("/etc/passwd", O_RDONLY)
    case "create": unsafe open("/tmp/out-of-the-sandbox", O_WRONLY | O_CREAT, 0o600)
    case "stat": unsafe access("/etc/passwd", R_OK)
    case "socket": socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    case "program": unsafe execvp("/bin/true", [strdup("true"), nil])
    case "kill": kill(getppid(), 0)
    case "executable":
        unsafe mmap(nil, 4096, PROT_READ | PROT_EXEC, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0) == MAP_FAILED ? -1 : 0
    case "neighbour": neighbour.greet()
    default: -1
    }
}

// What was allowed ends with 0, what was refused with the error's number.
exit(attempt(CommandLine.arguments.last ?? "") < 0 ? errno : 0)
