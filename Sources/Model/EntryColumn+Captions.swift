/// The languages in which Business Central's captions are known here.
package enum EntryLanguage: Int, CaseIterable, Sendable {
    case en, nl, fr, de

    package init?(code: String) {
        guard let found = EntryLanguage.allCases.first(where: { "\($0)" == code.lowercased() }) else { return nil }
        self = found
    }
}

extension EntryColumn {
    /// The heading of the column: Business Central's caption, where it has one.
    package func caption(_ language: EntryLanguage) -> String {
        EntryColumn.captions[self]?[language.rawValue] ?? rawValue
    }

    /// True where this is the caption in that language, however it is spelt.
    package func isCalled(_ caption: String, _ language: EntryLanguage) -> Bool {
        LetterFolding.key(caption) == LetterFolding.key(self.caption(language))
    }

    /// The column with this caption in any of the languages, however it is spelt, or with this key.
    package init?(caption: String) {
        guard let column = EntryColumn.byCaption[LetterFolding.key(caption)] else { return nil }
        self = column
    }

    private static let byCaption: [String: EntryColumn] = {
        var columns: [String: EntryColumn] = [:]
        for column in allCases {
            for caption in (captions[column] ?? []) + [column.rawValue] + (others[column] ?? []) {
                let key = LetterFolding.key(caption)
                if columns[key] == nil { columns[key] = column }
            }
        }
        return columns
    }()

    /// Spellings of older versions, and of the fields themselves.
    private static let others: [EntryColumn: [String]] = [
        .cost: ["Cost", "Kosten", "Coût"], .duration: ["Duration", "Duur", "Durée", "Dauer"],
        .time: ["Time", "Tijd", "Heure", "Uhrzeit"], .language: ["Interaction Language Code"],
        .entryNumber: ["Volgnr.", "Lfd. Nr.", "N° séquence"],
    ]

    /// English, Dutch, French, German (table 5065, where sourced; what only Dossier has in natural words).
    private static let captions: [EntryColumn: [String]] = [
        .canceled: ["Canceled", "Geannuleerd", "Annulé", "Storniert"],
        .attemptFailed: ["Attempt Failed", "Poging mislukt", "Tentative échouée", "Versuch fehlgeschlagen"],
        .documentType: ["Document Type", "Documentsoort", "Type document", "Belegart"],
        .documentNumber: ["Document No.", "Documentnr.", "N° document", "Belegnr."],
        .date: ["Date", "Datum", "Date", "Datum"],
        .time: ["Time of Interaction", "Tijdstip van interactie", "Heure de l'interaction", "Aktivitätszeit"],
        .correspondenceType: ["Correspondence Type", "Correspondentietype", "Type correspondance", "Korrespondenzart"],
        .groupCode: [
            "Interaction Group Code", "Interactiegroepcode", "Code groupe interaction", "Aktivitätengruppencode",
        ],
        .templateCode: [
            "Interaction Template Code", "Interactiesjablooncode", "Code modèle interaction",
            "Aktivitätenvorlagencode",
        ],
        .description: ["Description", "Omschrijving", "Description", "Beschreibung"],
        .attachment: ["Attachment", "Bijlage", "Document joint", "Anhang"],
        .informationFlow: ["Information Flow", "Informatiestroom", "Flux d'informations", "Informationsfluss"],
        .initiatedBy: ["Initiated By", "Geïnitieerd door", "Initié par", "Initiiert von"],
        .contactNumber: ["Contact No.", "Contactnr.", "N° contact", "Kontaktnr."],
        .contactName: ["Contact Name", "Contactnaam", "Nom du contact", "Kontaktname"],
        .companyNumber: ["Contact Company No.", "Contactbedrijfsnr.", "N° société contact", "Kontaktunternehmensnr."],
        .companyName: [
            "Contact Company Name", "Contactbedrijfsnaam", "Nom société contact", "Kontaktunternehmensname",
        ],
        .evaluation: ["Evaluation", "Evaluatie", "Évaluation", "Bewertung"],
        .cost: ["Cost (LCY)", "Kosten (LV)", "Coût DS", "Kosten (MW)"],
        .duration: ["Duration (Min.)", "Duur (min.)", "Durée (min)", "Dauer (Min.)"],
        .salesperson: ["Salesperson Code", "Verkoperscode", "Code vendeur", "Verkäufercode"],
        .user: ["User ID", "Gebruikers-id", "ID utilisateur", "Benutzer-ID"],
        .segment: ["Segment No.", "Segmentnr.", "N° segment", "Segmentnr."],
        .campaign: ["Campaign No.", "Campagnenr.", "N° campagne", "Kampagnennr."],
        .campaignResponse: ["Campaign Response", "Campagnerespons", "Réponse campagne", "Kampagnenreaktion"],
        .campaignTarget: ["Campaign Target", "Campagnedoel", "Cible campagne", "Kampagnenziel"],
        .opportunity: ["Opportunity No.", "Verkoopkansnr.", "N° opportunité", "Verkaufschancennr."],
        .subject: ["Subject", "Onderwerp", "Sujet", "Betreff"],
        .contactVia: ["Contact Via", "Contact via", "Contact via", "Kontakt über"],
        .entryNumber: ["Entry No.", "Volgnummer", "N° écriture", "Lfd. Nr."],
        .comment: ["Comment", "Opmerking", "Commentaire", "Bemerkung"],
        .documentKind: ["Document Kind", "Documentaard", "Nature du document", "Belegtyp"],
        .direction: ["Direction", "Richting", "Sens", "Richtung"],
        .documentDate: ["Document Date", "Documentdatum", "Date document", "Belegdatum"],
        .dueDate: ["Due Date", "Vervaldatum", "Date d'échéance", "Fälligkeitsdatum"],
        .amount: ["Amount", "Bedrag", "Montant", "Betrag"],
        .currency: ["Currency Code", "Valutacode", "Code devise", "Währungscode"],
        .language: ["Language Code", "Taalcode", "Code langue", "Sprachcode"],
        .version: ["Version No.", "Versienr.", "N° version", "Versionsnr."],
        .previousEntry: [
            "Previous Entry No.", "Vorig volgnummer", "N° écriture précédente", "Vorherige lfd. Nr.",
        ],
        .copyOf: ["Copy of Entry No.", "Kopie van volgnummer", "Copie de l'écriture n°", "Kopie von lfd. Nr."],
        .followUpDate: ["Follow-up Date", "Opvolgdatum", "Date de suivi", "Wiedervorlagedatum"],
        .loggedSegment: [
            "Logged Segment Entry No.", "Geregistreerd segmentnr.", "N° segment journalisé",
            "Protokollierte Segmentnr.",
        ],
        .cancelReason: ["Cancel Reason", "Reden van annulering", "Motif d'annulation", "Stornierungsgrund"],
        .rule: ["Rule", "Regel", "Règle", "Regel"],
        .reprints: ["Reprints", "Herdrukken", "Réimpressions", "Nachdrucke"],
        .digest: ["Document SHA-256", "Document-SHA-256", "SHA-256 du document", "Beleg-SHA-256"],
        .originalPath: ["Original File", "Oorspronkelijk bestand", "Fichier d'origine", "Ursprüngliche Datei"],
        .recordedAt: ["Recorded At", "Vastgelegd op", "Enregistré le", "Erfasst am"],
    ]
}
