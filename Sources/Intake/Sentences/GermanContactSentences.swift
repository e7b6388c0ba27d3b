import ContactFiles
import Model

/// The report in German.
struct GermanContactSentences: ContactSentences {
    func added(_ count: Int) -> String { "Hinzugefügt: \(count)" }
    func changed(_ count: Int) -> String { "Geändert: \(count)" }
    func unchanged(_ count: Int) -> String { "Unverändert: \(count)" }
    func refused(_ count: Int) -> String { "Abgelehnt: \(count)" }
    var refusedTitle: String { "Ausgelassen:" }
    var remarksTitle: String { "Übernommen, aber:" }
    var unreadable: String { "In dieser Datei sind keine Kontakte zu lesen." }
    func waiting(_ count: Int) -> String {
        "Auf Prüfung: \(count); 'dossier review retry --all' erfasst, was jetzt bekannt ist."
    }
    var remedy: String { "Verbessern Sie diese Zeilen und legen Sie die Datei erneut ab; Übernommenes bleibt." }
    func line(_ number: Int) -> String { "Zeile \(number)" }

    func sentence(for failure: ContactFileFailure) -> String {
        switch failure {
        case .empty: "die Datei ist leer; exportieren Sie die Kontakte neu"
        case .workbook:
            "die Datei ist eine Arbeitsmappe, kein Text: Speichern Sie sie als CSV (UTF-8) und importieren Sie diese"
        case .tooLarge(let limit): "die Datei ist größer als \(limit / 1_000_000) MB; teilen Sie sie"
        case .tooManyContacts(let limit): "die Datei enthält mehr als \(limit) Kontakte; teilen Sie sie"
        case .tooBroken(let line):
            "bis Zeile \(line) sind Tausende Zeilen nicht lesbar; ist das eine Datei mit Kontakten?"
        case .brokenHeading:
            "die erste Zeile hat viel zu viele Spalten oder ein offenes Anführungszeichen; ist das eine Datei mit Kontakten?"
        case .noHeading(let missing, _):
            "in der ersten Zeile fehlt die Spalte '\(missing)'; exportieren Sie mit den Überschriften von Business Central"
        }
    }

    func sentence(for reason: ContactFileNote.Reason) -> String {
        switch reason {
        case .noNumber: "hat keine Nr.; tragen Sie die Nummer ein, unter der der Kontakt bekannt ist"
        case .numberTooLong(let text): "Nr. '\(text)' hat mehr als 20 Zeichen; kürzen Sie sie"
        case .numberTwice(let number, let line):
            "Nr. '\(number)' steht schon in Zeile \(line); geben Sie jedem eine eigene"
        case .noName(let number): "Kontakt '\(number)' hat keinen Namen; tragen Sie ihn ein"
        case .broken: "ein Feld ist viel zu lang, oder es sind zu viele; ist ein Anführungszeichen offen geblieben?"
        case .cardOpen: "die Karte hat kein END:VCARD; ist die Datei vollständig?"
        case .cardBroken(let line): "Zeile \(line) ist kein 'NAME:Wert'; exportieren Sie sie neu"
        case .cardVersion(let version): "eine vCard der Version '\(version)'; exportieren Sie als vCard 3.0 oder 4.0"
        case .invalid(let scheme, let text): "'\(text)' ist keine gültige \(noun(scheme)); ohne übernommen"
        case .tooMany(let scheme, let text): "'\(text)' ist zu viel (\(noun(scheme))); ohne übernommen"
        case .country(let text): "'\(text)' ist kein Ländercode wie BE; ohne übernommen"
        case .type(let text, let kind):
            "'\(text)' ist keine Kontaktart; übernommen als \(kind == .company ? "Unternehmen" : "Person")"
        case .name(let text): "'\(text)' ist kein Name oder einer zu viel; ohne übernommen"
        case .address(let text):
            "'\(text)' ist keine Adresse wie 'LAGER;Kai 3;;9000;Gent;BE;2020-01-01;2024-12-31' oder eine zu viel; ohne übernommen"
        case .period(let code): "Adresse '\(code)' endet, bevor sie beginnt; ohne übernommen"
        case .organisation(let text):
            "'\(text)' (ORG) ist ein anderer Name als der des Unternehmens selbst (FN); ohne übernommen"
        case .relation(let text):
            "'\(text)' ist keine Geschäftsbeziehung wie Debitor oder Kreditor; ohne übernommen"
        case .truth(let text): "'\(text)' ist weder ja noch nein; als ja übernommen"
        case .taken(let number, let name, let registered, let file):
            "Nr. '\(number)' wurde hier an \(name) vergeben, eingetragen als \(registered) und nicht als \(file); sind sie derselbe, berichtigen Sie die Nummer mit 'contacts edit', sonst geben Sie dem in der Datei eine andere Nr."
        case .company(let company, let number):
            "Unternehmensnr. '\(company)' von '\(number)' ist kein Kontakt; trotzdem übernommen: importieren Sie auch dieses Unternehmen, oder berichtigen Sie die Nummer"
        case .merged(let number, let other):
            "Kontakt '\(number)' wurde mit \(other) zusammengeführt, der bleibt, wie er ist"
        }
    }

    private func noun(_ scheme: Identifier.Scheme) -> String {
        switch scheme {
        case .vat: "USt-IdNr."
        case .enterprise: "Unternehmensnummer"
        case .gln: "GLN"
        case .peppol: "Peppol-Kennung"
        case .iban: "IBAN"
        case .customerNo: "Kundennummer"
        case .accountNo: "Kontonummer"
        case .email: "E-Mail-Adresse"
        case .phone: "Telefonnummer"
        case .website: "Webadresse"
        }
    }
}
