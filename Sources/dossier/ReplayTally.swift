import Intake
import Model
import Recording

/// Counts what a replay finds: "12 same, 2 move from C1 to C2, 1 now in review".
struct ReplayTally {
    private var counts: [Replay.Change: Int] = [:]
    private var moves: [String: Int] = [:]
    private static let mostMoves = 50

    mutating func count(_ line: Replay.Line) {
        counts[line.change, default: 0] += 1
        guard line.change == .moved else { return }
        let move = "from \(line.document.decision.outcome.shown) to \(line.decision.outcome.shown)"
        let isNew = moves[move] == nil
        moves[isNew && moves.count >= ReplayTally.mostMoves ? "between other contacts" : move, default: 0] += 1
    }

    var lines: [String] {
        func count(_ change: Replay.Change) -> Int { counts[change] ?? 0 }
        var lines = ["\(count(.same)) same"]
        for (move, count) in moves.sorted(by: { ($1.value, $0.key) < ($0.value, $1.key) }) {
            lines.append("\(count) \(count == 1 ? "moves" : "move") \(move)")
        }
        let others: [(Replay.Change, String)] = [
            (.recorded, "now recorded"), (.review, "now in review"), (.ignored, "now ignored"),
            (.details, "with other particulars"),
        ]
        lines += others.filter { count($0.0) > 0 }.map { "\(count($0.0)) \($0.1)" }
        return lines
    }
}
