import ContactFiles
import Model

/// The report in Dutch.
struct DutchContactSentences: ContactSentences {
    func added(_ count: Int) -> String { "Toegevoegd: \(count)" }
    func changed(_ count: Int) -> String { "Gewijzigd: \(count)" }
    func unchanged(_ count: Int) -> String { "Ongewijzigd: \(count)" }
    func refused(_ count: Int) -> String { "Geweigerd: \(count)" }
    var refusedTitle: String { "Weggelaten:" }
    var remarksTitle: String { "Overgenomen, maar:" }
    var unreadable: String { "In dit bestand zijn geen contacten te lezen." }
    func waiting(_ count: Int) -> String {
        "Op nazicht: \(count); 'dossier review retry --all' registreert wat nu gekend is."
    }
    var remedy: String { "Verbeter deze regels en zet het bestand opnieuw in de map; wat overgenomen is, blijft." }
    func line(_ number: Int) -> String { "regel \(number)" }

    func sentence(for failure: ContactFileFailure) -> String {
        switch failure {
        case .empty: "het bestand is leeg; exporteer de contacten opnieuw"
        case .workbook: "het bestand is een werkmap, geen tekst: bewaar het als CSV (UTF-8) en importeer dat"
        case .tooLarge(let limit): "het bestand is groter dan \(limit / 1_000_000) MB; splits het"
        case .tooManyContacts(let limit): "het bestand bevat meer dan \(limit) contacten; splits het"
        case .tooBroken(let line):
            "tot regel \(line) zijn er duizenden regels onleesbaar; is dit een bestand met contacten?"
        case .brokenHeading:
            "de eerste regel heeft veel te veel kolommen of een open aanhalingsteken; is dit een bestand met contacten?"
        case .noHeading(let missing, _):
            "er is geen kolom '\(missing)' op de eerste regel; exporteer met de titels van Business Central"
        }
    }

    func sentence(for reason: ContactFileNote.Reason) -> String {
        switch reason {
        case .noNumber: "heeft geen Nr.; vul het nummer in waaronder het contact bekend is"
        case .numberTooLong(let text): "Nr. '\(text)' heeft meer dan 20 tekens; kort het in"
        case .numberTwice(let number, let line): "Nr. '\(number)' staat al op regel \(line); geef elk een eigen nummer"
        case .noName(let number): "contact '\(number)' heeft geen Naam; vul de naam in"
        case .broken: "een veld is veel te lang, of er zijn er te veel; staat er een aanhalingsteken open?"
        case .cardOpen: "het kaartje heeft geen END:VCARD; is het bestand volledig?"
        case .cardBroken(let line): "regel \(line) is geen 'NAAM:waarde'; exporteer het opnieuw"
        case .cardVersion(let version): "een vCard van versie '\(version)'; exporteer als vCard 3.0 of 4.0"
        case .invalid(let scheme, let text): "'\(text)' is geen geldig \(word(scheme)); zonder overgenomen"
        case .tooMany(let scheme, let text): "'\(text)' is een \(word(scheme)) te veel; zonder overgenomen"
        case .country(let text): "'\(text)' is geen landcode zoals BE; zonder overgenomen"
        case .type(let text, let kind):
            "'\(text)' is geen soort contact; overgenomen als \(kind == .company ? "bedrijf" : "persoon")"
        case .name(let text): "'\(text)' is geen naam, of een te veel; zonder overgenomen"
        case .address(let text):
            "'\(text)' is geen adres zoals 'WERF;Dok 3;;9000;Gent;BE;2020-01-01;2024-12-31', of een te veel; zonder overgenomen"
        case .period(let code): "adres '\(code)' eindigt voor het begint; zonder overgenomen"
        case .organisation(let text):
            "'\(text)' (ORG) is een andere naam dan die van het bedrijf zelf (FN); zonder overgenomen"
        case .relation(let text):
            "'\(text)' is geen zakenrelatie zoals Klant of Leverancier; zonder overgenomen"
        case .truth(let text): "'\(text)' is geen ja en geen nee; overgenomen als ja"
        case .taken(let number, let name, let registered, let file):
            "nr. '\(number)' werd hier gegeven aan \(name), geregistreerd als \(registered) en niet als \(file); zijn ze dezelfde, verbeter dan het nummer met 'contacts edit', geef anders dat van het bestand een ander nr."
        case .company(let company, let number):
            "bedrijfsnr. '\(company)' van '\(number)' is geen contact; toch overgenomen: importeer ook dat bedrijf, of verbeter het nummer"
        case .merged(let number, let other): "contact '\(number)' is samengevoegd met \(other), dat blijft zoals het is"
        }
    }

    private func word(_ scheme: Identifier.Scheme) -> String {
        switch scheme {
        case .vat: "btw-nummer"
        case .enterprise: "ondernemingsnummer"
        case .gln: "GLN-nummer"
        case .peppol: "Peppol-nummer"
        case .iban: "IBAN-nummer"
        case .customerNo: "klantnummer"
        case .accountNo: "rekeningnummer"
        case .email: "e-mailadres"
        case .phone: "telefoonnummer"
        case .website: "webadres"
        }
    }
}
