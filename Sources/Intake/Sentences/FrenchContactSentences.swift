import ContactFiles
import Model

/// The report in French.
struct FrenchContactSentences: ContactSentences {
    func added(_ count: Int) -> String { "Ajoutés : \(count)" }
    func changed(_ count: Int) -> String { "Modifiés : \(count)" }
    func unchanged(_ count: Int) -> String { "Inchangés : \(count)" }
    func refused(_ count: Int) -> String { "Refusés : \(count)" }
    var refusedTitle: String { "Laissés de côté :" }
    var remarksTitle: String { "Repris, mais :" }
    var unreadable: String { "Aucun contact n'a pu être lu dans ce fichier." }
    func waiting(_ count: Int) -> String {
        "À vérifier : \(count) ; 'dossier review retry --all' enregistre ce qui est connu maintenant."
    }
    var remedy: String { "Corrigez ces lignes et redéposez le fichier ; ce qui a été repris reste." }
    func line(_ number: Int) -> String { "ligne \(number)" }

    func sentence(for failure: ContactFileFailure) -> String {
        switch failure {
        case .empty: "le fichier est vide ; exportez les contacts à nouveau"
        case .workbook: "le fichier est un classeur, pas du texte : l'enregistrer en CSV (UTF-8) et importer celui-ci"
        case .tooLarge(let limit): "le fichier dépasse \(limit / 1_000_000) Mo ; divisez-le"
        case .tooManyContacts(let limit): "le fichier contient plus de \(limit) contacts ; divisez-le"
        case .tooBroken(let line):
            "jusqu'à la ligne \(line), des milliers de lignes sont illisibles ; est-ce un fichier de contacts ?"
        case .brokenHeading:
            "la première ligne a bien trop de colonnes ou un guillemet resté ouvert ; est-ce un fichier de contacts ?"
        case .noHeading(let missing, _):
            "il n'y a pas de colonne '\(missing)' sur la première ligne ; exportez avec les titres de Business Central"
        }
    }

    func sentence(for reason: ContactFileNote.Reason) -> String {
        switch reason {
        case .noNumber: "n'a pas de N° ; indiquez le numéro sous lequel le contact est connu"
        case .numberTooLong(let text): "le N° '\(text)' a plus de 20 caractères ; raccourcissez-le"
        case .numberTwice(let number, let line):
            "le N° '\(number)' figure déjà à la ligne \(line) ; donnez à chacun le sien"
        case .noName(let number): "le contact '\(number)' n'a pas de Nom ; indiquez-le"
        case .broken: "un champ est bien trop long, ou il y en a trop ; un guillemet est-il resté ouvert ?"
        case .cardOpen: "la carte n'a pas de END:VCARD ; le fichier est-il complet ?"
        case .cardBroken(let line):
            "la ligne \(line) n'est pas de la forme 'NOM:valeur' ; exportez-la à nouveau"
        case .cardVersion(let version): "une vCard de version '\(version)' ; exportez en vCard 3.0 ou 4.0"
        case .invalid(let scheme, let text): "'\(text)' n'est pas \(word(scheme)) valable ; repris sans"
        case .tooMany(let scheme, let text): "'\(text)' est \(word(scheme)) de trop ; repris sans"
        case .country(let text): "'\(text)' n'est pas un code pays tel que BE ; repris sans"
        case .type(let text, let kind):
            "'\(text)' n'est pas un type de contact ; repris comme \(kind == .company ? "société" : "personne")"
        case .name(let text): "'\(text)' n'est pas un nom, ou un de trop ; repris sans"
        case .address(let text):
            "'\(text)' n'est pas une adresse telle que 'DEPOT;Quai 3;;9000;Gand;BE;2020-01-01;2024-12-31', ou une de trop ; repris sans"
        case .period(let code): "l'adresse '\(code)' finit avant de commencer ; repris sans"
        case .organisation(let text):
            "'\(text)' (ORG) est un autre nom que celui de la société (FN) ; repris sans"
        case .relation(let text):
            "'\(text)' n'est pas une relation d'affaires telle que Client ou Fournisseur ; repris sans"
        case .truth(let text): "'\(text)' n'est ni oui ni non ; repris comme oui"
        case .taken(let number, let name, let registered, let file):
            "le N° '\(number)' a été donné ici à \(name), enregistré sous \(registered) et non \(file) ; si c'est le même, corrigez son numéro avec 'contacts edit', sinon donnez un autre N° à celui du fichier"
        case .company(let company, let number):
            "le N° société '\(company)' de '\(number)' n'est pas un contact ; repris tout de même : importez aussi cette société, ou corrigez le numéro"
        case .merged(let number, let other): "le contact '\(number)' a été fusionné avec \(other), qui reste tel quel"
        }
    }

    private func word(_ scheme: Identifier.Scheme) -> String {
        switch scheme {
        case .vat: "un numéro de TVA"
        case .enterprise: "un numéro d'entreprise"
        case .gln: "un GLN"
        case .peppol: "un identifiant Peppol"
        case .iban: "un IBAN"
        case .customerNo: "un numéro de client"
        case .accountNo: "un numéro de compte"
        case .email: "une adresse e-mail"
        case .phone: "un numéro de téléphone"
        case .website: "une adresse web"
        }
    }
}
