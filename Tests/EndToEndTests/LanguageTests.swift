import Foundation
import SampleDocuments
import Testing
import Waiting

@Suite("The programs speak the person's language (End to End)", .ownThread)
struct LanguageTests {
    /// What Business Central calls things, and a few words of ours.
    struct Expected: Sendable, CustomTestStringConvertible {
        let locale: String
        let entry: String
        let entries: String
        let noEntry: String
        let noTemplate: String
        let reason: String
        let attemptFailed: String
        let yes: String
        var testDescription: String { locale }
    }

    private static let languages = [
        Expected(
            locale: "nl_BE.UTF-8", entry: "Interactielogpost 1: ", entries: "Geen interactielogposten.",
            noEntry: "Niet gevonden: post 99.", noTemplate: "Er is geen interactiesjabloon 'S_INVOIC'",
            reason: "contact onbekend", attemptFailed: "Poging mislukt", yes: "j"),
        Expected(
            locale: "fr_BE.UTF-8", entry: "Écriture journal interaction 1 : ",
            entries: "Aucune écriture journal interaction.",
            noEntry: "Introuvable : écriture 99.",
            noTemplate: "Il n'y a pas de modèle interaction 'S_INVOIC'", reason: "contact inconnu",
            attemptFailed: "Tentative échouée", yes: "o"),
        Expected(
            locale: "de_DE.UTF-8", entry: "Aktivitätenprotokollposten 1: ",
            entries: "Keine Aktivitätenprotokollposten.",
            noEntry: "Nicht gefunden: Posten 99.",
            noTemplate: "Es gibt keine Aktivitätenvorlage 'S_INVOIC'", reason: "Kontakt unbekannt",
            attemptFailed: "Versuch fehlgeschlagen", yes: "j"),
    ]

    private let office: ScratchOffice

    /// One document of a contact, and one of a stranger.
    init() throws {
        office = try ScratchOffice(seed: 11)
        let known = office.sample.document(0, form: .xml)
        let stranger = office.sample.document(1, form: .xml, strangerEvery: 1)
        for document in [known, stranger] { try office.put(document.fileName, document.bytes) }
        #expect(try office.drain().status == 0)
    }

    private func run(_ locale: String, _ arguments: [String], input: String = "") throws -> Programs.Finished {
        let folder = office.configuration.deletingLastPathComponent().path
        return try Programs.run(
            "dossier", arguments + ["--config", folder], in: office.root, input: input, locale: locale)
    }

    @Test("in the words of Business Central", arguments: languages)
    func words(_ expected: Expected) throws {
        let shown = try run(expected.locale, ["show", "1"])
        #expect(shown.output.hasPrefix(expected.entry), "\(shown.output)\(shown.errors)")
        let titles = try run(expected.locale, ["log", "--columns", "attempt_failed"])
        #expect(titles.output.hasPrefix(expected.attemptFailed), "\(titles.output)")
        let none = try run(expected.locale, ["log", "--from", "1999", "--to", "1999"])
        #expect(none.errors == expected.entries + "\n")
        let refused = try run(expected.locale, ["show", "99"])
        #expect(refused.status == 1 && refused.errors == expected.noEntry + "\n", "\(refused.errors)")
        let template = try run(expected.locale, ["log", "--from", "1999", "--to", "1999", "--template", "S_INVOIC"])
        #expect(template.errors.hasPrefix(expected.noTemplate), "\(template.errors)")
    }

    /// A few of the words for what is chosen, and what is said of it.
    private static let choices: [(locale: String, evaluation: String, wrong: String, rule: String, words: String)] = [
        (
            "nl_BE.UTF-8", "Zeer positief", "schrijf een dag als", "regel '",
            "SPRING: type is bedrijf, land is BE of NL, met interacties evaluatie Zeer positief"
        ),
        (
            "fr_BE.UTF-8", "Très positive", "écrivez un jour comme", "règle '",
            "SPRING: le type est société, le pays est BE ou NL, avec interactions évaluation Très positive"
        ),
        (
            "de_DE.UTF-8", "Sehr positiv", "schreiben Sie einen Tag als", "Regel '",
            "SPRING: Typ ist Unternehmen, Land ist BE oder NL, mit Aktivitäten Bewertung Sehr positiv"
        ),
    ]

    @Test("what tables show is understood, and criteria, the history and wrong usage are told", arguments: [0, 1, 2])
    func choices(index: Int) throws {
        let (locale, evaluation, wrong, rule, words) = Self.choices[index]
        let evaluated = try run(locale, ["evaluate", "1", "--as", evaluation])
        #expect(evaluated.status == 0, "\(evaluated.errors)")
        #expect(try run(locale, ["log", "--evaluation", evaluation, "--format", "jsonl"]).objects.count == 1)
        #expect(try run(locale, ["attempt", "1", "--failed"]).status == 0)
        let history = try run(locale, ["history", "1"]).output
        let yes = locale.hasPrefix("fr") ? "oui" : "ja"
        #expect(history.contains(evaluation) && history.contains(yes) && !history.contains("yes"), "\(history)")
        #expect(history.contains(rule), "\(history)")
        let usage = try run(locale, ["log", "--from", "2026-13"])
        #expect(usage.status == 2 && usage.errors.contains(wrong), "\(usage.errors)")
        let cost = try run(locale, ["record", "--contact", "C00001", "--template", "BUS", "--cost", "-5"])
        #expect(cost.status == 2 && !cost.errors.contains("is no amount"), "\(cost.errors)")
        let criteria = ["--type", "company", "--country", "BE", "--country", "NL", "--evaluation", evaluation]
        let saved = try run(locale, ["segments", "criteria", "save", "SPRING"] + criteria)
        #expect(saved.output.contains(words), "\(saved.output)\(saved.errors)")
        let file = office.root.appending(path: "wrong.csv")
        try Data("No.,Name\nC1,X\n".utf8).write(to: file)
        let noColumn = try run(locale, ["import", "entries", file.path])
        let column = locale.hasPrefix("fr") ? "Date" : "Datum"
        #expect(noColumn.errors.contains("'\(column)'") && !noColumn.errors.contains("no column"), "\(noColumn.errors)")
        try Data("Date,Contact No.,Interaction Template Code\nsoon,C1,X\n2026-01-31,C1,\n".utf8).write(to: file)
        let rows = try run(locale, ["import", "entries", file.path]).errors
        #expect(rows.contains("'soon'") && !rows.contains("is no") && !rows.contains("fill it in"), "\(rows)")
    }

    @Test("codes too, with the evidence as the text beside the file has it", arguments: languages)
    func codes(_ expected: Expected) throws {
        let list = try run(expected.locale, ["review", "list"]).output
        #expect(list.contains(expected.reason), "\(list)")
        let item = try run(expected.locale, ["review", "show", "1"]).output
        #expect(item.contains(": \(expected.reason)"), "\(item)")
        let english = try run("C.UTF-8", ["review", "list"]).output
        #expect(english.contains("contact-unknown"))
    }

    @Test("and what programs read stays as it is", arguments: languages)
    func machines(_ expected: Expected) throws {
        for command in [["log"], ["show", "1"], ["review", "list"], ["templates", "list"], ["contacts", "list"]] {
            for format in ["json", "jsonl", "csv"] {
                let english = try run("C.UTF-8", command + ["--format", format])
                let other = try run(expected.locale, command + ["--format", format])
                // Evidence stands in no order.
                #expect(english.output.sorted() == other.output.sorted(), "\(command) \(format)")
                #expect(!english.output.isEmpty)
            }
        }
    }

    @Test("a question is answered with the letter of the language, or with y", arguments: languages, [true, false])
    func answers(_ expected: Expected, inEnglish: Bool) throws {
        let contact = try #require(office.sample.contactNumbers.first)
        let letter = inEnglish ? "y" : expected.yes
        let walk = try run(expected.locale, ["review", "next"], input: "c\n\(contact)\n\(letter)\nq\n")
        #expect(walk.status == 0 && walk.output.contains("[\(expected.yes)/n]"), "\(walk.output)\(walk.errors)")
        let learnt = try run("C.UTF-8", ["contacts", "alias", "list", "--format", "jsonl"]).objects
        #expect(!learnt.isEmpty, "what was agreed to is learnt")
    }
}
