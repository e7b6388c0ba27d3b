import Model

/// What the folder says in French.
struct FrenchSentences: Sentences {
    func folderName(_ outcome: OutcomeWord) -> String {
        switch outcome {
        case .recorded: "Enregistré"
        case .review: "À vérifier"
        case .duplicate: "Doublon"
        case .problem: "Problème"
        case .ignored: "Ignoré"
        }
    }

    let dismissedFolderName = "Écarté"

    func dismissed(by user: String) -> String { "\(user) a décidé que rien n'en est enregistré." }

    func sentence(for reason: ReviewReason.Code) -> String {
        switch reason {
        case .noText: "Aucune page ne contient de texte ; il s'agit sans doute d'un scan."
        case .uncertainScan: "C'est un scan, et une donnée importante n'est pas lisible avec certitude."
        case .garbledText: "Le texte de ce fichier n'est pas fiable : ses lettres n'ont pas de signification connue."
        case .notABusinessDocument: "Ce n'est pas un document que Dossier enregistre, comme une facture ou un devis."
        case .kindUnknown: "La nature de ce document n'est pas claire."
        case .directionUnknown: "On ne voit pas si nous avons émis ou reçu ce document."
        case .contactUnknown: "Aucun contact ne correspond à ce que dit le document."
        case .contactAmbiguous: "Deux contacts ou plus correspondent aussi bien."
        case .contactConflict: "Ce que dit le document désigne des contacts différents."
        case .contactUnsure:
            "Un contact semble juste, mais les indices sont trop faibles pour enregistrer sans demander."
        case .templateMissing: "Aucun modèle interaction n'est paramétré pour ce type de document."
        case .severalDocuments: "Ce fichier contient plus d'un document."
        case .pageDiffersFromXML: "La page visible et les données du fichier ne disent pas la même chose."
        case .tooManyPages: "Le fichier a plus de pages qu'il n'en est lu."
        case .ruleAsked: "Une règle demande que quelqu'un vérifie ceci."
        }
    }

    func sentence(for problem: ProblemReason.Code) -> String {
        switch problem {
        case .empty: "Le fichier est vide."
        case .damaged: "Le fichier est endommagé et ne peut être lu."
        case .encrypted: "Le fichier est protégé par un mot de passe."
        case .unsupportedFormat: "Ce n'est pas un document PDF ou XML."
        case .tooLarge: "Le fichier est plus grand que permis."
        case .notARegularFile: "Ce n'est pas un fichier ordinaire, mais un lien, un tube ou un périphérique."
        case .limitExceeded: "Lire ce fichier demanderait plus de mémoire ou de pages que permis."
        case .timedOut: "La lecture du fichier a pris trop de temps."
        case .readerCrashed: "Le fichier a fait échouer le lecteur deux fois."
        case .hostile: "Le fichier contient des constructions faites pour nuire ; il n'a pas été lu plus avant."
        case .neverComplete: "Le fichier n'a jamais été complet."
        case .unreadable: "Le fichier ne peut être lu, faute de droits."
        }
    }

    func sentence(for duplicate: DuplicateKind) -> String {
        switch duplicate {
        case .sameBytes: "Le même fichier a déjà été traité."
        case .reprint: "Le même document a été réimprimé ; l'impression est comptée avec la première."
        }
    }

    var ignored: String { "Une règle de votre bureau dit que rien n'est enregistré de ce document." }

    func sentence(for difference: PageDifference) -> String {
        let subject =
            switch difference.subject {
            case .number: "numéro"
            case .date: "date"
            case .total: "total"
            case .party: "partie"
            case .iban: "compte"
            }
        return "\(subject) : \(difference.data) dans les données, \(difference.page ?? "absent") sur la page"
    }

    func remedy(canceled entry: Int64) -> String {
        "L'écriture \(entry) est annulée et ne compte pas. "
            + "« dossier uncancel \(entry) » la rétablit ; sinon, la supprimer avec « dossier purge \(entry) --yes » et redéposer le fichier."
    }

    func remedy(_ outcome: OutcomeWord) -> String {
        switch outcome {
        case .recorded: ""
        case .review:
            "Choisissez le contact avec « dossier review assign », ou écartez-le avec « dossier review dismiss »."
        case .duplicate: "Il n'y a rien à faire ; cette copie peut être supprimée."
        case .problem: "Imprimez ou exportez le document à nouveau, ou demandez à l'administrateur."
        case .ignored: "Rien, si la règle est juste ; sinon, changez-la et déposez le fichier à nouveau."
        }
    }

    var labels: WhyLabels {
        WhyLabels(
            file: "Fichier", reason: "Raison", particulars: "Détails", candidates: "Contacts possibles",
            document: "Document", entry: "Écriture", remedy: "Que faire")
    }
}
