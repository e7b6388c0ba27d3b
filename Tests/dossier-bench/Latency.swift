import Foundation

/// From `rename` into the folder of an idle service to the file's leaving it, which follows the commit.
struct Latency {
    let service: RunningService

    /// In milliseconds, sorted.
    func measure(files: Int) throws -> [Double] {
        let clock = ContinuousClock()
        var times: [Double] = []
        for number in 0..<files {
            let staged = try service.stage()
            Thread.sleep(forTimeInterval: 0.03 + Double(number % 7) / 200)
            let start = clock.now
            let path = try service.renameIn(staged)
            try service.waitUntilGone(path, seconds: 20)
            times.append((clock.now - start) / .milliseconds(1))
        }
        return times.sorted()
    }
}
