import Foundation
import SampleDocuments
import Testing
import Waiting

@Suite("Completion in the shell (End to End)", .ownThread)
struct CompletionTests {
    /// What bash offers behind a line, as if Tab was pressed at its end.
    private func offered(_ line: String, in folder: URL) throws -> [String] {
        let program = Programs.directory.path
        let script = """
            PATH='\(program)':$PATH
            source <(dossier --generate-completion-script bash)
            COMP_LINE='\(line)'
            read -ra COMP_WORDS <<< "$COMP_LINE"
            [[ "$COMP_LINE" == *' ' ]] && COMP_WORDS+=('')
            COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
            COMP_POINT=${#COMP_LINE}
            _dossier dossier "${COMP_WORDS[COMP_CWORD]}" "${COMP_WORDS[COMP_CWORD-1]}" 2> /dev/null
            printf '%s\\n' "${COMPREPLY[@]}"
            """
        let file = folder.appending(path: "complete-\(UUID().uuidString).bash")
        try Data(script.utf8).write(to: file)
        let done = try Programs.shell("bash --norc '\(file.path)'", in: folder)
        return done.output.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }
    }

    @Test("commands and options are completed")
    func commands() throws {
        let folder = FileManager.default.temporaryDirectory
        #expect(try offered("dossier rev", in: folder) == ["review"])
        #expect(try offered("dossier review as", in: folder) == ["assign"])
        #expect(try offered("dossier log --docu", in: folder).sorted() == ["--document-from", "--document-to"])
        #expect(try offered("dossier log --format js", in: folder).sorted() == ["json", "jsonl"])
    }

    @Test("so are choices, also of a command that stands for another one")
    func choices() throws {
        let folder = FileManager.default.temporaryDirectory
        #expect(try offered("dossier stats --by m", in: folder) == ["month"])
        #expect(try offered("dossier stats figures --by m", in: folder) == ["month"])
        #expect(try offered("dossier stats sil", in: folder).sorted() == ["silent-contacts", "silent-quotes"])
        #expect(try offered("dossier evaluate 1 --as very", in: folder).sorted() == ["very-negative", "very-positive"])
        #expect(try offered("dossier log --evaluation a", in: folder) == ["any"])
        #expect(try offered("dossier log --sort doc", in: folder) == ["document-date"])
        #expect(try offered("dossier log --columns date,contact_na", in: folder) == ["date,contact_name"])
        #expect(try offered("dossier segments add X --type p", in: folder) == ["person"])
    }

    @Test("so are contacts, templates and types of the office whose configuration is named")
    func office() throws {
        let office = try ScratchOffice()
        let config = "--config \(office.configuration.deletingLastPathComponent().path)"
        let first = try #require(office.sample.contactNumbers.first)
        let some = try offered("dossier log \(config) --contact \(first.dropLast())", in: office.root)
        #expect(some.contains(first) && some.allSatisfy { $0.hasPrefix(first.dropLast()) }, "\(some)")
        let shown = try offered("dossier contacts show \(config) \(first)", in: office.root)
        #expect(shown == [first])
        let templates = try offered("dossier review assign 1 \(config) --template S_INV", in: office.root)
        #expect(templates == ["S_INVOICE"])
        let types = try offered("dossier log \(config) --type sales-inv", in: office.root)
        #expect(types == ["sales-invoice"])
        #expect(try offered("dossier setup set \(config) sales-inv", in: office.root) == ["sales-invoice"])
        #expect(try offered("dossier setup set \(config) sales-invoice S_INV", in: office.root) == ["S_INVOICE"])
        #expect(try offered("dossier templates show \(config) S_INV", in: office.root) == ["S_INVOICE"])
        #expect(try offered("dossier erase \(config) \(first)", in: office.root) == [first])
        #expect(try offered("dossier export \(config) --contact \(first)", in: office.root) == [first])
        let kept = try office.dossier("record", "--contact", first, "--template", "BUS", "--postpone")
        #expect(kept.status == 0, "\(kept.errors)")
        #expect(try offered("dossier resume \(config) D", in: office.root) == ["D1"])
        #expect(try offered("dossier log --config /nowhere --contact ", in: office.root).isEmpty)
    }
}
