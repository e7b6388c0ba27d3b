import Model

/// What the folder says in German.
struct GermanSentences: Sentences {
    func folderName(_ outcome: OutcomeWord) -> String {
        switch outcome {
        case .recorded: "Erfasst"
        case .review: "Prüfen"
        case .duplicate: "Doppelt"
        case .problem: "Problem"
        case .ignored: "Ignoriert"
        }
    }

    let dismissedFolderName = "Abgelehnt"

    func dismissed(by user: String) -> String { "\(user) hat entschieden, dass davon nichts erfasst wird." }

    func sentence(for reason: ReviewReason.Code) -> String {
        switch reason {
        case .noText: "Keine Seite enthält Text; das ist wohl ein Scan."
        case .uncertainScan: "Das ist ein Scan, und eine wichtige Angabe ist nicht sicher zu lesen."
        case .garbledText:
            "Der Text dieser Datei ist nicht verlässlich: Ihre Buchstaben haben keine bekannte Bedeutung."
        case .notABusinessDocument: "Das ist kein Beleg, den Dossier erfasst, wie eine Rechnung oder ein Angebot."
        case .kindUnknown: "Es ist nicht klar, was für ein Beleg das ist."
        case .directionUnknown: "Es ist nicht klar, ob wir diesen Beleg ausgestellt oder erhalten haben."
        case .contactUnknown: "Kein Kontakt passt zu dem, was der Beleg sagt."
        case .contactAmbiguous: "Zwei oder mehr Kontakte passen gleich gut."
        case .contactConflict: "Was der Beleg sagt, weist auf verschiedene Kontakte."
        case .contactUnsure:
            "Ein Kontakt scheint zu stimmen, aber die Anhaltspunkte sind zu schwach, um ohne Rückfrage zu erfassen."
        case .templateMissing: "Für diese Belegart ist keine Aktivitätenvorlage eingerichtet."
        case .severalDocuments: "In dieser Datei steckt mehr als ein Beleg."
        case .pageDiffersFromXML: "Die sichtbare Seite und die Daten in der Datei sagen Verschiedenes."
        case .tooManyPages: "Die Datei hat mehr Seiten, als gelesen werden."
        case .ruleAsked: "Eine Regel verlangt, dass jemand dies prüft."
        }
    }

    func sentence(for problem: ProblemReason.Code) -> String {
        switch problem {
        case .empty: "Die Datei ist leer."
        case .damaged: "Die Datei ist beschädigt und kann nicht gelesen werden."
        case .encrypted: "Die Datei ist mit einem Kennwort geschützt."
        case .unsupportedFormat: "Das ist kein PDF- oder XML-Beleg."
        case .tooLarge: "Die Datei ist größer als erlaubt."
        case .notARegularFile: "Das ist keine gewöhnliche Datei, sondern eine Verknüpfung, eine Pipe oder ein Gerät."
        case .limitExceeded: "Die Datei zu lesen bräuchte mehr Speicher oder Seiten als erlaubt."
        case .timedOut: "Die Datei zu lesen dauerte zu lange."
        case .readerCrashed: "Die Datei brachte den Leser zweimal zum Absturz."
        case .hostile: "Die Datei enthält Konstruktionen, die schaden sollen; sie wurde nicht weiter gelesen."
        case .neverComplete: "Die Datei wurde nie vollständig."
        case .unreadable: "Die Datei darf nicht gelesen werden."
        }
    }

    func sentence(for duplicate: DuplicateKind) -> String {
        switch duplicate {
        case .sameBytes: "Dieselbe Datei wurde schon behandelt."
        case .reprint: "Derselbe Beleg wurde noch einmal gedruckt; der Druck ist beim ersten gezählt."
        }
    }

    var ignored: String { "Eine Regel Ihres Büros besagt, dass von diesem Beleg nichts erfasst wird." }

    func sentence(for difference: PageDifference) -> String {
        let subject =
            switch difference.subject {
            case .number: "Nummer"
            case .date: "Datum"
            case .total: "Summe"
            case .party: "Partei"
            case .iban: "Konto"
            }
        return "\(subject): \(difference.data) in den Daten, \(difference.page ?? "nicht") auf der Seite"
    }

    func remedy(canceled entry: Int64) -> String {
        "Posten \(entry) ist storniert und zählt nicht. "
            + "»dossier uncancel \(entry)« lässt ihn wieder zählen; oder löschen Sie ihn mit »dossier purge \(entry) --yes« und legen Sie die Datei noch einmal ab."
    }

    func remedy(_ outcome: OutcomeWord) -> String {
        switch outcome {
        case .recorded: ""
        case .review:
            "Wählen Sie den Kontakt mit „dossier review assign“, oder legen Sie ihn mit „dossier review dismiss“ beiseite."
        case .duplicate: "Es ist nichts zu tun; diese Kopie kann weg."
        case .problem: "Drucken oder exportieren Sie den Beleg noch einmal, oder fragen Sie den Verwalter."
        case .ignored: "Nichts, wenn die Regel stimmt; sonst ändern Sie sie und legen die Datei noch einmal ab."
        }
    }

    var labels: WhyLabels {
        WhyLabels(
            file: "Datei", reason: "Grund", particulars: "Einzelheiten", candidates: "Kontakte, die passen könnten",
            document: "Beleg", entry: "Posten", remedy: "Was nun")
    }
}
