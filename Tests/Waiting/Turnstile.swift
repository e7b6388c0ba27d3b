import Foundation

/// Lets a number of tasks through at a time; others wait without holding a thread.
package actor Turnstile {
    package static let ofBlockingTests = Turnstile(places: max(8, 4 * ProcessInfo.processInfo.activeProcessorCount))

    /// True within `pass`: who is through already needs no second place.
    @TaskLocal private static var isThrough = false

    private var places: Int
    private var waiting: [CheckedContinuation<Void, Never>] = []

    package init(places: Int) { self.places = places }

    package nonisolated func pass<Result: Sendable>(_ work: @Sendable () async throws -> Result) async throws -> Result
    {
        if Turnstile.isThrough { return try await work() }
        await enter()
        do {
            let result = try await Turnstile.$isThrough.withValue(true) { try await work() }
            await leave()
            return result
        } catch {
            await leave()
            throw error
        }
    }

    private func enter() async {
        if places > 0 {
            places -= 1
        } else {
            await withCheckedContinuation { waiting.append($0) }
        }
    }

    private func leave() {
        if waiting.isEmpty { places += 1 } else { waiting.removeFirst().resume() }
    }
}
