/// Something about one line of a file of contacts.
package struct ContactFileNote: Sendable, Equatable {
    /// From 1; where the record begins, when it goes over several lines.
    package let line: Int
    package let reason: Reason

    package init(line: Int, _ reason: Reason) {
        self.line = line
        self.reason = reason
    }

    /// What was left out, and why.
    package enum Reason: Sendable, Equatable {
        // The whole line or card is left out.
        case noNumber
        case numberTooLong(String)
        /// The number stands on that line already.
        case numberTwice(String, line: Int)
        case noName(String)
        /// A field without end.
        case broken
        case cardOpen
        case cardBroken(line: Int)
        case cardVersion(String)
        /// The number was given by hand to a contact that is registered otherwise.
        case taken(String, by: String, registered: String, file: String)

        // The contact is taken without it.
        case invalid(Identifier.Scheme, String)
        case tooMany(Identifier.Scheme, String)
        case country(String)
        case type(String, takenAs: Contact.Kind)
        case name(String)
        case address(String)
        /// The code of an address that ends before it begins.
        case period(String)
        /// A company's other name, for which a contact has no field.
        case organisation(String)
        case relation(String)
        case truth(String)

        /// The contact is taken with the number of a company that is nowhere.
        case company(String, of: String)
        /// The contact was merged into that one, and is left alone.
        case merged(String, into: String)
    }

    /// `contacts.csv, line 17: 'BE0123' is no valid VAT number; imported without it`
    package func sentence(file: String) -> String { "\(file), line \(line): \(reason.words)" }
}

extension ContactFileNote.Reason {
    /// In English; what is quoted from the file is cut short.
    package var words: String {
        switch self {
        case .noNumber: "has no No.; left out: fill in the number by which the contact is known"
        case .numberTooLong(let text): "No. '\(text)' has more than 20 characters; left out: shorten it"
        case .numberTwice(let number, let line):
            "No. '\(number)' stands on line \(line) already; left out: give each its own"
        case .noName(let number): "contact '\(number)' has no Name; left out: fill in the name"
        case .broken: "a field is far too long, or there are too many; left out: is a quote left open?"
        case .cardOpen: "the card has no END:VCARD; left out: is the file complete?"
        case .cardBroken(let line): "line \(line) is no 'NAME:value'; left out: export it again"
        case .cardVersion(let version): "a vCard of version '\(version)'; left out: export as vCard 3.0 or 4.0"
        case .invalid(let scheme, let text): "'\(text)' is no valid \(scheme.title); imported without it"
        case .tooMany(let scheme, let text): "'\(text)' is one \(scheme.title) too many; imported without it"
        case .country(let text): "'\(text)' is no country code such as BE; imported without it"
        case .type(let text, let kind): "'\(text)' is no type of contact; imported as a \(kind.rawValue)"
        case .name(let text): "'\(text)' is no name, or one too many; imported without it"
        case .address(let text):
            "'\(text)' is no address such as 'YARD;Dok 3;;9000;Gent;BE;2020-01-01;2024-12-31', or one too many; "
                + "imported without it"
        case .period(let code): "address '\(code)' ends before it begins; imported without it"
        case .organisation(let text): "'\(text)' (ORG) is another name than the company's own (FN); imported without it"
        case .relation(let text):
            "'\(text)' is no business relation such as Customer or Vendor; imported without it"
        case .truth(let text): "'\(text)' is neither yes nor no; taken as yes"
        case .taken(let number, let name, let registered, let file):
            "No. '\(number)' was given here to \(name), registered as \(registered), and not as \(file); left out: "
                + "if they are one, mend its number with 'contacts edit', else give the one in the file another No."
        case .company(let company, let number):
            "Company No. '\(company)' of '\(number)' is no contact; imported nevertheless: import that company too, or mend "
                + "the number"
        case .merged(let number, let other): "contact '\(number)' was merged into \(other), which is left as it is"
        }
    }
}

extension Identifier.Scheme {
    /// What it is called in English sentences.
    package var title: String {
        switch self {
        case .vat: "VAT number"
        case .enterprise: "enterprise number"
        case .gln: "GLN"
        case .peppol: "Peppol identifier"
        case .iban: "IBAN"
        case .customerNo: "customer number"
        case .accountNo: "account number"
        case .email: "e-mail address"
        case .phone: "telephone number"
        case .website: "web address"
        }
    }
}
