// How tests wait: for a condition, and on a thread of their own where they block it.

/// How long a test waits for what must come. It ends failures and proves nothing, so it is long enough for a machine
/// that has much else to do.
package let patience: Duration = .seconds(180)

/// What a test waited for did not come.
package struct TooLate: Error, CustomStringConvertible {
    package let description: String

    package init(description: String) { self.description = description }
}

/// Asks again and again until `holds`, as long as `patience` lasts.
package func eventually(
    _ holds: () async throws -> Bool, file: StaticString = #fileID, line: UInt = #line
) async throws {
    let deadline = ContinuousClock.now + patience
    while try await !holds() {
        guard ContinuousClock.now < deadline else { throw TooLate(description: "\(file):\(line): waited in vain") }
        try await Task.sleep(for: .milliseconds(5))
    }
}
