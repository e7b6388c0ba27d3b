import Model
import Recording

/// What an erasure came to, or would come to, in words.
struct ErasureText {
    private let done: Erasure
    private let person: Contact
    private let keepsDocuments: Bool

    /// How many numbers of entries are told.
    private static let told = 100

    init(_ done: Erasure, of person: Contact, keepsDocuments: Bool) {
        (self.done, self.person, self.keepsDocuments) = (done, person, keepsDocuments)
    }

    func print() {
        StandardOutput.say(headline)
        if done.drafts > 0 { StandardOutput.say("Drafts for nobody else, which go too: \(done.drafts).") }
        if !done.mentioning.isEmpty { StandardOutput.say(words) }
        if !done.kept.isEmpty { StandardOutput.say(kept) }
        if !done.documentsNaming.isEmpty { StandardOutput.say(documentsOfOthers) }
        for file in done.files { StandardOutput.say("Please delete by hand: \(file).") }
        guard done.neutralNumber != nil else { return StandardOutput.say("This was a preview; --yes does it.") }
        StandardOutput.say(
            """
            Backups taken before still hold the person: delete them when their time is over. An import whose file \
            still has the contact brings it back: take it out there first.
            """)
    }

    private var headline: Phrase {
        let entries: Phrase = "\(done.entries, "entry", "entries")"
        let comments: Phrase = "\(done.comments, "comment", "comments")"
        let documents: Phrase = "\(done.documents.count, "document", "documents")"
        if let neutral = done.neutralNumber {
            return "\(person.number) is erased. Kept under \(neutral): \(entries). Gone: \(comments) and \(documents)."
        }
        return """
            \(person.number) \(person.name): the card would go, \(comments) and \(documents) too; \(entries) would \
            stay without name and text.
            """
    }

    private var words: Phrase {
        done.mentioning.count == 1
            ? "What names the person in a comment, the subject, the description or a reason of entry \(list(done.mentioning)), which is another contact's, goes too."
            : "What names the person in comments, subjects, descriptions or reasons of entries \(list(done.mentioning)), which are other contacts', goes too."
    }

    private var kept: Phrase {
        switch (keepsDocuments, done.kept.count == 1) {
        case (true, true): "What stays, as you asked: the document of entry \(list(done.kept))."
        case (true, false): "What stays, as you asked: the documents of entries \(list(done.kept))."
        case (false, true): "What stays, as others need it: the document of entry \(list(done.kept))."
        case (false, false): "What stays, as others need it: the documents of entries \(list(done.kept))."
        }
    }

    private var documentsOfOthers: Phrase {
        done.documentsNaming.count == 1
            ? "What stays, though it names the person: the document of entry \(list(done.documentsNaming)), which is another contact's."
            : "What stays, though it names the person: \(done.documentsNaming.count, "document", "documents") of other contacts, of entries \(list(done.documentsNaming))."
    }

    private func list(_ entries: [Int64]) -> String {
        let told = entries.prefix(ErasureText.told).map(String.init).joined(separator: ", ")
        return entries.count > ErasureText.told ? told + ", …" : told
    }
}
