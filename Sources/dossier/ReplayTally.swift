import Intake
import Model
import Recording

/// Counts what a replay finds: "12 same, 2 move from C1 to C2, 1 now in review".
struct ReplayTally {
    private struct Move: Hashable {
        let from: String
        let to: String
    }

    private var counts: [Replay.Change: Int] = [:]
    private var moves: [Move: Int] = [:]
    /// Between contacts that are not listed one by one.
    private var otherMoves = 0
    private static let mostMoves = 50

    mutating func count(_ line: Replay.Line) {
        counts[line.change, default: 0] += 1
        guard line.change == .moved else { return }
        let move = Move(from: "\(line.document.decision.outcome.shown)", to: "\(line.decision.outcome.shown)")
        if moves[move] != nil || moves.count < ReplayTally.mostMoves {
            moves[move, default: 0] += 1
        } else {
            otherMoves += 1
        }
    }

    var lines: [Phrase] {
        func count(_ change: Replay.Change) -> Int { counts[change] ?? 0 }
        let often = moves.sorted { ($1.value, $0.key.from, $0.key.to) < ($0.value, $1.key.from, $1.key.to) }
        var lines: [Phrase] = ["\(count(.same)) same"]
        lines += often.map { move, count in "\(count, "moves", "move") from \(move.from) to \(move.to)" }
        if otherMoves > 0 { lines.append("\(otherMoves, "moves", "move") between other contacts") }
        if count(.recorded) > 0 { lines.append("\(count(.recorded)) now recorded") }
        if count(.review) > 0 { lines.append("\(count(.review)) now in review") }
        if count(.ignored) > 0 { lines.append("\(count(.ignored)) now ignored") }
        if count(.details) > 0 { lines.append("\(count(.details)) with other particulars") }
        return lines
    }
}
