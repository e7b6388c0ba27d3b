import Foundation
import SampleDocuments
import Testing
import Waiting

@Suite("Where the evidence stands (End to End)", .ownThread)
struct EvidenceLineTests {
    private struct Line: Hashable {
        let page: Int
        let number: Int
    }

    /// The numbered lines that `--text` prints.
    private func lines(_ output: String) -> [Line: String] {
        var page = 0
        var lines: [Line: String] = [:]
        for line in output.components(separatedBy: "\n  The text\n").last?.components(separatedBy: "\n") ?? [] {
            if let match = line.wholeMatch(of: /\ {4}page (\d+)/) { page = Int(match.1) ?? 0 }
            if let match = line.wholeMatch(of: /\ {1,7}(\d+)  (.*)/), let number = Int(match.1) {
                lines[Line(page: page, number: number)] = String(match.2)
            }
        }
        return lines
    }

    private func letters(_ text: some StringProtocol) -> String {
        text.lowercased().filter { $0.isLetter || $0.isNumber }
    }

    @Test("what speaks for a contact, and a document's number, stand in the very lines that --text counts")
    func counted() throws {
        let office = try ScratchOffice(seed: 3)
        var evidence = 0
        for index in 0..<20 {
            let document = office.sample.document(index, form: .pdf)
            let file = office.root.appending(path: document.fileName)
            try Data(document.bytes).write(to: file)
            let output = try office.dossier("explain", file.path, "--text").output
            let lines = lines(output)
            let considered =
                output.components(separatedBy: "\n\n").first { $0.hasPrefix("  Contacts considered") } ?? ""
            for match in considered.matches(of: /\+ ([^(\n]*) \([^()\n]*page (\d+), line (\d+)\)/) {
                let place = Line(page: Int(match.2) ?? 0, number: Int(match.3) ?? 0)
                let name = match.1.firstMatch(of: /'(.*)'/)?.1
                // What stands in front of a number printed otherwise: the country, the trunk prefix.
                let value = name ?? match.1.split(separator: " ").last?.suffix(8) ?? ""
                let line = try #require(lines[place], "\(match.0) in \(document.fileName)")
                #expect(letters(line).contains(letters(value)), "\(match.0) in \(document.fileName), not \(line)")
                evidence += 1
            }
            let number = try #require(output.firstMatch(of: /\n    Number +(\S+)\s+\(?page (\d+), line (\d+):/))
            let line = lines[Line(page: Int(number.2) ?? 0, number: Int(number.3) ?? 0)]
            #expect(line?.contains(number.1) == true, "\(number.0) in \(document.fileName), not \(line ?? "")")
        }
        #expect(evidence > 40)
    }
}
