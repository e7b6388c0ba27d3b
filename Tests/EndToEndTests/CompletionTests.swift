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
        #expect(try offered("dossier log --config /nowhere --contact ", in: office.root).isEmpty)
    }
}
