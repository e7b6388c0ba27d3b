import Model

extension BusinessRelation {
    /// As Business Central writes it in English, Dutch, French and German; a blank there is no relation that was told.
    init?(written text: String) {
        let key = LetterFolding.fold(text).filter { $0 >= 97 && $0 <= 122 }
        guard let relation = BusinessRelation.byWord[key] else { return nil }
        self = relation
    }

    /// Those that are written, each once, with a remark for each that is none.
    static func read(_ texts: [String]) -> (relations: [BusinessRelation], remarks: [ContactFileNote.Reason]) {
        var relations: [BusinessRelation] = []
        var remarks: [ContactFileNote.Reason] = []
        for text in texts {
            if let relation = BusinessRelation(written: text) {
                if !relations.contains(relation) { relations.append(relation) }
            } else {
                remarks.append(.relation(String(text.prefix(40))))
            }
        }
        return (relations, remarks)
    }

    /// As it is exported.
    var caption: String {
        switch self {
        case .customer: "Customer"
        case .vendor: "Vendor"
        case .bankAccount: "Bank Account"
        case .employee: "Employee"
        case .noRelation: "None"
        case .other: "Other"
        case .multiple: "Multiple"
        }
    }

    private static let words: [(BusinessRelation, [String])] = [
        (.customer, ["Customer", "Klant", "Client", "Debitor", "Kunde", "Cust"]),
        (.vendor, ["Vendor", "Supplier", "Leverancier", "Fournisseur", "Kreditor", "Lieferant", "Vend"]),
        (.bankAccount, ["Bank Account", "Bank", "Bankrekening", "Compte bancaire", "Banque", "Bankkonto"]),
        (.employee, ["Employee", "Werknemer", "Employé", "Salarié", "Mitarbeiter"]),
        (.noRelation, ["None", "Geen", "Aucun", "Aucune", "Keine", "Keiner"]),
        (.other, ["Other", "Overig", "Overige", "Andere", "Ander", "Autre", "Autres", "Sonstige", "Sonstiges"]),
        (.multiple, ["Multiple", "Meerdere", "Meervoudig", "Multiples", "Plusieurs", "Mehrere", "Mehrfach"]),
    ]

    private static let byWord: [[UInt8]: BusinessRelation] = words.reduce(into: [:]) { table, entry in
        for word in entry.1 { table[LetterFolding.fold(word).filter { $0 >= 97 && $0 <= 122 }] = entry.0 }
    }
}
