import Foundation
import Reading
import Testing
import Waiting

@Suite("The reader's sandbox", .ownThread)
struct SandboxTests {
    private static let probe = Bundle.main.executableURL?.resolvingSymlinksInPath().deletingLastPathComponent()
        .appending(path: "sandbox-probe")

    /// How a process that tries `deed` in the sandbox ends: negative for a signal.
    private func end(_ deed: String...) throws -> Int32 {
        let process = Process()
        process.executableURL = Self.probe
        process.arguments = deed
        process.standardOutput = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        return process.terminationReason == .uncaughtSignal ? -process.terminationStatus : process.terminationStatus
    }

    @Test("opening and looking at files is refused", arguments: ["open", "create", "stat"])
    func files(deed: String) throws {
        #expect(try end("nothing") == 0)
        #expect(try end(deed) == EACCES)
    }

    @Test("where the kernel has Landlock, that alone keeps from files", arguments: ["open", "create"])
    func landlock(deed: String) throws {
        #expect(try end("landlock", "nothing") == 0)
        #expect(try end("landlock", deed) == (Sandbox.landlockVersion > 0 ? EACCES : 0))
    }

    @Test("a socket that was open before reaches no other process's by name, where the kernel's Landlock can tell")
    func neighbour() throws {
        #expect(try end("neighbour") == (Sandbox.landlockVersion >= 6 ? EPERM : 0))
    }

    @Test("a crash is told as what it is")
    func crash() throws {
        let end = try end("crash")
        #expect(end == -SIGABRT || end == -SIGSEGV, "\(end)")
    }

    @Test(
        "sockets, programs, signals and code made at run time are death",
        arguments: ["socket", "program", "kill", "executable"])
    func deeds(deed: String) throws {
        #expect(try end(deed) == -SIGSYS)
    }
}
