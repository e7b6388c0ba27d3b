import ContactFiles
import Model
import Recording

/// The text of a `.report.txt`: what came of a file of contacts, in the office's language.
struct ContactReport {
    let text: String
    /// Why nothing was imported, in English; nil when something was, or when there was nothing to import.
    let problem: String?

    /// Lines that the report names one by one.
    private static let mostLines = 500

    /// `done` is nil when the file could not be read: as one of contacts (`failure`), or at all (`trouble`, in English).
    /// `waiting`: documents in review, which may be known now.
    init(
        fileName: String, done: ContactFileImport?, failure: ContactFileFailure?, trouble: String?, waiting: Int,
        language: String
    ) {
        let sentences = ContactSentencesByLanguage.of(language)
        let labels = SentencesByLanguage.of(language).labels
        let refused = done?.refused ?? 0
        let isNothing = done.map { $0.result.count == 0 && refused > 0 } ?? true
        self.problem = isNothing ? failure?.description ?? trouble ?? "every line was refused" : nil
        var lines = ["\(labels.file): \(fileName)"]
        if let done {
            lines += ["", sentences.added(done.result.added), sentences.changed(done.result.changed)]
            lines += [sentences.unchanged(done.result.unchanged), sentences.refused(refused)]
            lines += Self.notes(done.refusals, sentences.refusedTitle, sentences)
            lines += Self.notes(
                (done.notes.remarks + done.result.notes).sorted { $0.line < $1.line }, sentences.remarksTitle, sentences
            )
        } else {
            let why = failure.map(sentences.sentence) ?? trouble ?? ""
            lines += ["\(labels.reason): \(sentences.unreadable)", "\(labels.particulars): \(why)"]
        }
        if waiting > 0, let done, done.result.added + done.result.changed > 0 {
            lines += ["", sentences.waiting(waiting)]
        }
        if isNothing || refused > 0 { lines += ["", "\(labels.remedy): \(sentences.remedy)"] }
        text = lines.map { $0.isEmpty ? "" : $0.cleanLine ?? "" }.joined(separator: "\n") + "\n"
    }

    private static func notes(
        _ notes: [ContactFileNote], _ title: String, _ sentences: any ContactSentences
    ) -> [String] {
        guard !notes.isEmpty else { return [] }
        let shown = notes.prefix(mostLines).map { sentences.line($0.line) + ": " + sentences.sentence(for: $0.reason) }
        return ["", title] + shown + (notes.count > mostLines ? ["… +\(notes.count - mostLines)"] : [])
    }
}
