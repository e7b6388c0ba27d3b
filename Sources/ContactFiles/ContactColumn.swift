import Model

/// What a column of a contact file holds.
enum ContactColumn: Int, CaseIterable {
    case number, type, name, name2, companyNumber, companyName, firstName, middleName, surname
    case address, address2, postCode, city, country
    case phone, mobile, email, email2, website
    case vat, enterprise, registration, gln, peppol, iban, customerNumber
    case accountNumber, language, salesperson, correspondence, relations, exclusion, privacy
    case aliases, formerNames, otherAddresses, formerNumbers

    /// What a column says about a contact.
    var fields: [ImportedContact.Field] {
        switch self {
        case .number: []
        case .type: [.kind]
        case .name, .firstName, .middleName, .surname: [.name]
        case .name2: [.name2]
        case .companyNumber: [.companyNumber]
        case .companyName: [.companyName]
        case .address: [.street]
        case .address2: [.address2]
        case .postCode: [.postCode]
        case .city: [.city]
        case .country: [.country]
        case .phone, .mobile: [.identifiers(.phone)]
        case .email, .email2: [.identifiers(.email)]
        case .website: [.identifiers(.website)]
        case .vat: [.identifiers(.vat)]
        case .enterprise, .registration: [.identifiers(.enterprise)]
        case .gln: [.identifiers(.gln)]
        case .peppol: [.identifiers(.peppol)]
        case .iban: [.identifiers(.iban)]
        case .customerNumber: [.identifiers(.customerNo)]
        case .accountNumber: [.identifiers(.accountNo)]
        case .language: [.language]
        case .salesperson: [.salesperson]
        case .correspondence: [.correspondence]
        case .relations: [.relations]
        case .exclusion: [.exclusion]
        case .privacy: [.privacy]
        case .aliases: [.aliases]
        case .formerNames: [.formerNames]
        case .otherAddresses: [.otherAddresses]
        case .formerNumbers: [.formerNumbers]
        }
    }

    /// The column with this caption, however it is spelt: dots, blanks, hyphens, accents and case do not count.
    init?(caption: ArraySlice<UInt8>) {
        guard let column = ContactColumn.byCaption[ContactColumn.key(String(decoding: caption, as: UTF8.self))] else {
            return nil
        }
        self = column
    }

    private static func key(_ caption: String) -> [UInt8] {
        LetterFolding.fold(caption).filter { ($0 >= 97 && $0 <= 122) || ($0 >= 48 && $0 <= 57) }
    }

    /// Business Central's captions of table Contact in en, nl, fr and de, with those that offices put in their place.
    private static let captions: [(ContactColumn, [String])] = [
        (.number, ["No.", "Nr.", "N°", "Contact No.", "Contactnr.", "N° contact", "Kontaktnr.", "Numéro", "Nummer"]),
        (.type, ["Type", "Soort", "Art", "Typ", "Contact Type"]),
        (.name, ["Name", "Naam", "Nom", "Display Name"]),
        (.name2, ["Name 2", "Naam 2", "Nom 2"]),
        (
            .companyNumber,
            [
                "Company No.", "Bedrijfsnr.", "Bedrijfnr.", "N° société", "N° de société", "Unternehmensnr.",
                "Firmennr.",
                "Mandantennr.",
            ]
        ),
        (
            .companyName,
            [
                "Company Name", "Bedrijfsnaam", "Nom société", "Nom de la société", "Nom de société",
                "Unternehmensname",
                "Firmenname", "Firma",
            ]
        ),
        (.firstName, ["First Name", "Voornaam", "Prénom", "Vorname"]),
        (.middleName, ["Middle Name", "Tweede voornaam", "Tussenvoegsel", "Deuxième prénom", "Zweiter Vorname"]),
        (.surname, ["Surname", "Last Name", "Achternaam", "Familienaam", "Nom de famille", "Nachname"]),
        (.address, ["Address", "Adres", "Adresse", "Address Line 1", "Straat", "Rue", "Straße"]),
        (
            .address2,
            [
                "Address 2", "Adres 2", "Adresse 2", "Adresse (2ème ligne)", "Complément d'adresse", "Address Line 2",
            ]
        ),
        (
            .postCode,
            [
                "Post Code", "Postcode", "Postal Code", "ZIP Code", "Code postal", "CP", "PLZ-Code", "PLZ",
                "Postleitzahl",
            ]
        ),
        (.city, ["City", "Plaats", "Stad", "Gemeente", "Woonplaats", "Ville", "Localité", "Ort", "Stadt"]),
        (
            .country,
            [
                "Country/Region Code", "Country", "Country Code", "Land-/regiocode", "Land/regio", "Landcode", "Land",
                "Code pays/région", "Code pays", "Pays", "Länder-/Regionscode", "Ländercode", "Länder-/Regionencode",
            ]
        ),
        (
            .phone,
            [
                "Phone No.", "Phone", "Phone Number", "Telefoonnr.", "Telefoonnummer", "Telefoon", "Tel.",
                "N° téléphone",
                "N° de téléphone", "Téléphone", "Telefonnr.", "Telefonnummer", "Telefon",
            ]
        ),
        (
            .mobile,
            [
                "Mobile Phone No.", "Mobile Phone", "Mobile Phone Number", "Mobiel telefoonnr.", "Mobiele-telefoonnr.",
                "Nr. mobiele telefoon", "Mobiele telefoon", "Mobiel", "Gsm", "Gsm-nr.", "N° téléphone mobile",
                "N° de téléphone mobile", "N° mobile", "Téléphone mobile", "Portable", "Mobiltelefonnr.",
                "Mobiltelefon",
                "Mobil",
            ]
        ),
        (
            .email,
            [
                "Email", "E-Mail", "E-mailadres", "E-mail Address", "Adresse e-mail", "Courriel",
                "Adresse électronique",
                "E-Mail-Adresse",
            ]
        ),
        (.email2, ["Email 2", "E-mail 2", "E-mailadres 2", "Adresse e-mail 2", "E-Mail-Adresse 2"]),
        (
            .website,
            ["Home Page", "Homepage", "Startpagina", "Website", "Webpagina", "Page d'accueil", "Site web", "Internet"]
        ),
        (
            .vat,
            [
                "VAT Registration No.", "VAT No.", "VAT Number", "VAT", "Tax Registration Number", "Btw-nr.",
                "Btw-nummer",
                "Btw-registratienr.", "Btw-registratienummer", "Btw", "N° identif. intracomm.",
                "N° d'identification intracommunautaire", "N° TVA", "N° de TVA", "Numéro de TVA", "TVA",
                "N° identification TVA", "USt-IdNr.", "USt-ID", "UID-Nr.", "Umsatzsteuer-ID",
            ]
        ),
        (
            .enterprise,
            [
                "Enterprise No.", "Enterprise Number", "Ondernemingsnr.", "Ondernemingsnummer", "KBO-nummer",
                "N° entreprise", "N° d'entreprise", "Numéro d'entreprise", "BCE", "Unternehmensnummer (KBO)",
            ]
        ),
        (
            .registration,
            [
                "Registration Number", "Registration No.", "Registratienr.", "Registratienummer", "Inschrijvingsnr.",
                "KvK-nummer", "KvK-nr.", "KvK", "N° d'enregistrement", "N° enregistrement", "Numéro d'enregistrement",
                "SIREN", "SIRET", "Registrierungsnr.", "Registrierungsnummer", "Handelsregisternr.",
            ]
        ),
        (.gln, ["GLN", "GLN-code", "GLN Code"]),
        (.peppol, ["Peppol", "Peppol ID", "Peppol-ID", "Peppol Participant ID", "Service Participant"]),
        (.iban, ["IBAN", "Bankrekening", "Bankrekeningnr.", "Bank Account No.", "Compte bancaire", "Bankkontonr."]),
        (
            .customerNumber,
            [
                "Customer No.", "Customer Number", "Klantnr.", "Klantnummer", "N° client", "Numéro client",
                "Code client",
                "Debitorennr.", "Debitornr.", "Kundennr.", "Kundennummer",
            ]
        ),
        (.accountNumber, ["Account No.", "Rekeningnr.", "N° compte", "Kontonr."]),
        (
            .language,
            ["Language Code", "Language", "Taalcode", "Taal", "Code langue", "Langue", "Sprachcode", "Sprache"]
        ),
        (
            .salesperson,
            [
                "Salesperson Code", "Verkoperscode", "Verkoper", "Code vendeur", "Code représentant", "Verkäufercode",
            ]
        ),
        (
            .correspondence,
            [
                "Correspondence Type", "Correspondentietype", "Soort correspondentie", "Type correspondance",
                "Type de correspondance", "Korrespondenzart", "Korrespondenztyp",
            ]
        ),
        (
            .relations,
            [
                "Business Relation", "Business Relations", "Contact Business Relation", "Zakenrelatie",
                "Zakenrelaties", "Zakenrelatie contact", "Relation d'affaires", "Relations d'affaires",
                "Relation d'affaires contact", "Geschäftsbeziehung", "Geschäftsbeziehungen",
                "Kontaktgeschäftsbeziehung",
            ]
        ),
        (
            .exclusion,
            [
                "Exclude from Segment", "Uitsluiten van segment", "Uit segment uitsluiten", "Exclure du segment",
                "Exclure de segment", "Aus Segment ausschließen", "Von Segment ausschließen", "Aus Segment ausgeschl.",
            ]
        ),
        (
            .privacy,
            [
                "Privacy Blocked", "Privacy geblokkeerd", "Geblokkeerd wegens privacy", "Confidentialité bloquée",
                "Bloqué pour confidentialité", "Datenschutzsperre", "Datenschutz gesperrt",
                "Aus Datenschutzgründen gesperrt",
            ]
        ),
        (.aliases, ["Aliases", "Aliassen", "Autres noms", "Weitere Namen"]),
        (.formerNames, ["Former Names", "Vroegere namen", "Anciens noms", "Frühere Namen"]),
        (.otherAddresses, ["Other Addresses", "Andere adressen", "Autres adresses", "Weitere Adressen"]),
        (.formerNumbers, ["Former Nos.", "Vroegere nrs.", "Anciens numéros", "Frühere Nrn."]),
    ]

    private static let byCaption: [[UInt8]: ContactColumn] = captions.reduce(into: [:]) { table, entry in
        for caption in entry.1 { table[key(caption)] = entry.0 }
    }
}
