import Foundation
import SampleDocuments
import Testing
import Waiting

@Suite("Many at once (End to End)", .ownThread)
struct ParallelChangesTests {
    /// Commands that run at the same time, each a process of its own.
    private func run(_ commands: [[String]], _ office: ScratchOffice) throws {
        let folder = office.configuration.deletingLastPathComponent().path
        let running = try commands.enumerated().map { index, command in
            (
                command, office.root.appending(path: "errors-\(index)"),
                try Programs.start(
                    "dossier", command + ["--config", folder], output: office.root.appending(path: "output-\(index)"),
                    errors: office.root.appending(path: "errors-\(index)"))
            )
        }
        for (command, errors, process) in running {
            process.waitUntilExit()
            let said = String(decoding: (try? Data(contentsOf: errors)) ?? Data(), as: UTF8.self)
            #expect(process.terminationStatus == 0, "\(command): \(said)")
        }
    }

    @Test("nothing is lost when several commands and the service change the same entries at the same time")
    func nothingIsLost() throws {
        let office = try ScratchOffice()
        for index in 0..<6 {
            let document = office.sample.document(index, form: .xml)
            try office.put(document.fileName, document.bytes)
        }
        #expect(try office.drain().status == 0)
        let (rounds, entries) = (3, ["1", "2", "3"])
        let contacts = try office.entries.reduce(into: [Int: String]()) {
            $0[$1["entry_no"] as? Int ?? 0] = $1["contact_no"] as? String
        }
        let other = try #require(contacts.values.first { $0 != contacts[4] })
        try office.startDaemon()
        for round in 0..<rounds {
            for index in 0..<4 {
                let document = office.sample.document(10 + round * 4 + index, form: .xml)
                try office.put(document.fileName, document.bytes)
            }
            var commands = [
                ["comment"] + entries + ["round \(round) a"], ["comment"] + entries + ["round \(round) b"],
                ["evaluate"] + entries + ["--as", round % 2 == 0 ? "positive" : "negative"],
                ["edit"] + entries + ["--set", "salesperson=S\(round)"],
                ["edit"] + entries + ["--set", "subject=T\(round)"],
            ]
            if round == 1 { commands.append(["cancel"] + entries + ["--reason", "round 1"]) }
            if round == 2 { commands.append(["uncancel"] + entries) }
            if round == 0 { commands.append(["reassign", "4", "--contact", other]) }
            try run(commands, office)
        }
        try office.wait("the service has taken in what came") { try office.waiting.isEmpty }
        for entry in entries {
            let events = try office.dossier("history", entry, "--format", "jsonl").objects
            func all(_ field: String) -> [[String: Any]] { events.filter { $0["field"] as? String == field } }
            #expect(events.filter { $0["what"] as? String == "commented" }.count == 2 * rounds)
            for field in ["evaluation", "salesperson_code", "subject"] {
                let changes = all(field)
                #expect(changes.count == rounds, "\(field) of \(entry)")
                for (one, next) in zip(changes, changes.dropFirst()) {
                    #expect(one["after"] as? String == next["before"] as? String, "each follows the one before")
                }
            }
            #expect(all("canceled").compactMap { $0["after"] as? String } == ["yes", "no"])
            let now = try #require(try office.entries.first { "\($0["entry_no"] as? Int ?? 0)" == entry })
            #expect(now["salesperson_code"] as? String == "S2" && now["subject"] as? String == "T2")
            #expect(now["evaluation"] as? String == "Positive" && now["canceled"] as? Bool == false)
        }
        let moved = try office.dossier("history", "4", "--format", "jsonl").objects
        #expect(moved.last?["what"] as? String == "reassigned")
        #expect(try office.dossier("verify").status == 0)
        #expect(try office.dossier("log", "--text", "round", "--format", "jsonl").objects.count == entries.count)
    }
}
