import Model

/// What the folder says in Dutch.
struct DutchSentences: Sentences {
    func folderName(_ outcome: OutcomeWord) -> String {
        switch outcome {
        case .recorded: "Verwerkt"
        case .review: "Nakijken"
        case .duplicate: "Dubbel"
        case .problem: "Probleem"
        case .ignored: "Genegeerd"
        }
    }

    let dismissedFolderName = "Afgewezen"

    func dismissed(by user: String) -> String { "\(user) besliste dat hier niets van geregistreerd wordt." }

    func sentence(for reason: ReviewReason.Code) -> String {
        switch reason {
        case .noText: "Geen enkele pagina bevat tekst; dit lijkt een scan."
        case .uncertainScan: "Dit is een scan, en een gegeven dat telt is niet zeker leesbaar."
        case .garbledText: "De tekst van dit bestand is niet betrouwbaar: de letters hebben geen gekende betekenis."
        case .notABusinessDocument: "Dit is geen document dat Dossier registreert, zoals een factuur of een offerte."
        case .kindUnknown: "Het is niet duidelijk wat voor document dit is."
        case .directionUnknown: "Het is niet duidelijk of wij dit document opmaakten of ontvingen."
        case .contactUnknown: "Geen enkel contact past bij wat het document zegt."
        case .contactAmbiguous: "Twee of meer contacten passen even goed."
        case .contactConflict: "Wat het document zegt, wijst naar verschillende contacten."
        case .contactUnsure:
            "Een contact lijkt te kloppen, maar de aanwijzingen zijn te zwak om zonder vragen te registreren."
        case .templateMissing: "Voor dit type document is geen interactiesjabloon ingesteld."
        case .severalDocuments: "Er zit meer dan één document in dit bestand."
        case .pageDiffersFromXML: "De zichtbare pagina en de gegevens in het bestand zeggen iets anders."
        case .tooManyPages: "Het bestand heeft meer pagina's dan er gelezen worden."
        case .ruleAsked: "Een regel vraagt dat iemand dit nakijkt."
        }
    }

    func sentence(for problem: ProblemReason.Code) -> String {
        switch problem {
        case .empty: "Het bestand is leeg."
        case .damaged: "Het bestand is beschadigd en kan niet gelezen worden."
        case .encrypted: "Het bestand is met een wachtwoord beveiligd."
        case .unsupportedFormat: "Dit is geen PDF- of XML-document."
        case .tooLarge: "Het bestand is groter dan toegelaten."
        case .notARegularFile: "Dit is geen gewoon bestand, maar een koppeling, een pijp of een apparaat."
        case .limitExceeded: "Het bestand lezen vraagt meer geheugen of pagina's dan toegelaten."
        case .timedOut: "Het bestand lezen duurde te lang."
        case .readerCrashed: "Het bestand deed de lezer twee keer vastlopen."
        case .hostile: "Het bestand bevat constructies die schade willen aanrichten; het is niet verder gelezen."
        case .neverComplete: "Het bestand werd nooit volledig."
        case .unreadable: "Het bestand mag niet gelezen worden."
        }
    }

    func sentence(for duplicate: DuplicateKind) -> String {
        switch duplicate {
        case .sameBytes: "Hetzelfde bestand is al eerder behandeld."
        case .reprint: "Hetzelfde document is opnieuw afgedrukt; de afdruk is bij de eerste geteld."
        }
    }

    var ignored: String { "Een regel van uw kantoor zegt dat van dit document niets geregistreerd wordt." }

    func sentence(for difference: PageDifference) -> String {
        let subject =
            switch difference.subject {
            case .number: "nummer"
            case .date: "datum"
            case .total: "totaal"
            case .party: "partij"
            case .iban: "rekening"
            }
        return "\(subject): \(difference.data) in de gegevens, \(difference.page ?? "niet") op de pagina"
    }

    func remedy(canceled entry: Int64) -> String {
        "Post \(entry) is geannuleerd en telt niet mee. "
            + "'dossier uncancel \(entry)' laat ze weer meetellen; of verwijder ze met 'dossier purge \(entry) --yes' en leg het bestand er opnieuw in."
    }

    func remedy(_ outcome: OutcomeWord) -> String {
        switch outcome {
        case .recorded: ""
        case .review: "Kies het contact met 'dossier review assign', of leg het opzij met 'dossier review dismiss'."
        case .duplicate: "Er is niets te doen; deze kopie mag weg."
        case .problem: "Druk het document opnieuw af of exporteer het opnieuw, of vraag de beheerder."
        case .ignored: "Niets, als de regel klopt; pas hem anders aan en zet het bestand opnieuw in de map."
        }
    }

    var labels: WhyLabels {
        WhyLabels(
            file: "Bestand", reason: "Reden", particulars: "Bijzonderheden", candidates: "Contacten die kunnen passen",
            document: "Document", entry: "Post", remedy: "Wat nu")
    }
}
