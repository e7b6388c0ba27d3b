import Model
import Testing

@Suite("Columns of the interaction log")
struct EntryColumnTests {
    @Test("Every caption is read back as its column, in every language", arguments: EntryLanguage.allCases)
    func captions(language: EntryLanguage) {
        for column in EntryColumn.allCases {
            #expect(EntryColumn(caption: column.caption(language)) == column, "\(column.caption(language))")
        }
        let captions = EntryColumn.allCases.map { $0.caption(language) }
        #expect(Set(captions).count == captions.count)
    }

    @Test("Words of options are read back in every language", arguments: EntryLanguage.allCases)
    func words(language: EntryLanguage) {
        for code in [
            "yes", "no", "outbound", "inbound", "us", "them", "Hard Copy", "Email", "Very Positive", "Negative",
        ] {
            #expect(EntryWords.code(EntryWords.word(code, language)) == code)
        }
    }
}
