import Model

/// What the folder says in English.
struct EnglishSentences: Sentences {
    func folderName(_ outcome: OutcomeWord) -> String {
        switch outcome {
        case .recorded: "Recorded"
        case .review: "Review"
        case .duplicate: "Duplicate"
        case .problem: "Problem"
        case .ignored: "Ignored"
        }
    }

    let dismissedFolderName = "Dismissed"

    func dismissed(by user: String) -> String { "\(user) decided that nothing is recorded of it." }

    func sentence(for reason: ReviewReason.Code) -> String {
        switch reason {
        case .noText: "No page holds text; this looks like a scan."
        case .uncertainScan: "This is a scan, and a fact that counts could not be made out for sure."
        case .garbledText: "The text of this file cannot be trusted: its letters have no known meaning."
        case .notABusinessDocument: "This is none of the documents Dossier records, such as an invoice or a quote."
        case .kindUnknown: "It is not clear what kind of document this is."
        case .directionUnknown: "It is not clear whether we issued this document or received it."
        case .contactUnknown: "No contact fits what the document says."
        case .contactAmbiguous: "Two or more contacts fit equally well."
        case .contactConflict: "What the document says points to different contacts."
        case .contactUnsure: "A contact looks right, but the evidence is too weak to record it without asking."
        case .templateMissing: "No interaction template is set up for this type of document."
        case .severalDocuments: "There is more than one document in this file."
        case .pageDiffersFromXML: "The visible page and the data inside the file say different things."
        case .tooManyPages: "The file has more pages than are read."
        case .ruleAsked: "A rule asks for a person to look at this."
        }
    }

    func sentence(for problem: ProblemReason.Code) -> String {
        switch problem {
        case .empty: "The file is empty."
        case .damaged: "The file is damaged and cannot be read."
        case .encrypted: "The file is protected by a password."
        case .unsupportedFormat: "This is no PDF or XML document."
        case .tooLarge: "The file is larger than allowed."
        case .notARegularFile: "This is no ordinary file, but a link, a pipe or a device."
        case .limitExceeded: "Reading the file would take more memory or pages than allowed."
        case .timedOut: "Reading the file took too long."
        case .readerCrashed: "The file made the reader fail twice."
        case .hostile: "The file holds constructs that are meant to harm; it was not read any further."
        case .neverComplete: "The file never became complete."
        case .unreadable: "The file may not be read."
        }
    }

    func sentence(for duplicate: DuplicateKind) -> String {
        switch duplicate {
        case .sameBytes: "The same file was handled before."
        case .reprint: "The same document was printed again; the print is counted with the first one."
        }
    }

    var ignored: String { "A rule of your office says that nothing is recorded of this document." }

    func sentence(for difference: PageDifference) -> String {
        let subject =
            switch difference.subject {
            case .number: "number"
            case .date: "date"
            case .total: "total"
            case .party: "party"
            case .iban: "account"
            }
        return "\(subject): \(difference.data) in the data, \(difference.page ?? "not") on the page"
    }

    func remedy(canceled entry: Int64) -> String {
        "Entry \(entry) is canceled and does not count. "
            + "'dossier uncancel \(entry)' lets it count again; or delete it with 'dossier purge \(entry) --yes' and drop the file again."
    }

    func remedy(_ outcome: OutcomeWord) -> String {
        switch outcome {
        case .recorded: ""
        case .review: "Choose the contact with 'dossier review assign', or set it aside with 'dossier review dismiss'."
        case .duplicate: "Nothing needs to be done; this copy may be deleted."
        case .problem: "Print or export the document again, or ask the administrator."
        case .ignored: "Nothing, if the rule is right; else change it and drop the file again."
        }
    }

    var labels: WhyLabels {
        WhyLabels(
            file: "File", reason: "Reason", particulars: "Particulars", candidates: "Contacts that may fit",
            document: "Document", entry: "Entry", remedy: "What to do")
    }
}
