import Dispatch
import Foundation
import Synchronization
import Testing
import Waiting

@testable import Intake

@Suite("A lane for work that blocks", .timeLimit(.minutes(20)))
struct LaneTests {
    /// How often something happened.
    private final class Count: Sendable {
        private let count = Mutex(0)
        var value: Int { count.withLock { $0 } }
        func add() { count.withLock { $0 += 1 } }
    }

    @Test("its tasks run on threads of its own, no more than it has, and those of another go on while they block")
    func blocked() async throws {
        let cores = ProcessInfo.processInfo.activeProcessorCount
        let (stalled, other) = (Lane(name: "stalled", width: 2), Lane(name: "other", width: 2))
        let gate = DispatchSemaphore(value: 0)
        let began = Count()
        let count = cores + 4
        try await withThrowingTaskGroup(of: Void.self) { group in
            for _ in 0..<count {
                group.addTask(executorPreference: stalled) {
                    began.add()
                    Self.wait(gate)
                }
            }
            defer { for _ in 0..<count { gate.signal() } }
            try await eventually { began.value == 2 }
            await Task(executorPreference: other) {}.value
            #expect(began.value == 2)
        }
        #expect(began.value == count)
    }

    private static func wait(_ gate: DispatchSemaphore) { gate.wait() }

    @Test("many short tasks are all done")
    func many() async {
        let lane = Lane(name: "many", width: 3)
        let done = Count()
        await withTaskGroup(of: Void.self) { group in
            for _ in 0..<5_000 {
                group.addTask(executorPreference: lane) {
                    await Task.yield()
                    done.add()
                }
            }
        }
        #expect(done.value == 5_000)
    }
}
