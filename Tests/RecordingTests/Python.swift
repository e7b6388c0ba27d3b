import Foundation
import Testing

/// Runs a program, for what stands in a ledger's file behind its back.
func python(_ program: String, _ arguments: String...) throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["python3", "-c", "import sys\n" + program] + arguments
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
}
