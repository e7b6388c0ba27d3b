import Model
import Testing

@Suite("Words in addresses")
struct AddressWordsTests {
    private static let words = {
        var words = AddressWords()
        words.add(
            dictionary: """
                # a language made up
                title invoice: factuur
                person: t.a.v., tav, ter attentie van, att., à l'attention de, attention
                care-of: c/o, per adres
                guest-of: chez
                honorific: mevr, de heer
                """)
        return words
    }()

    private func fold(_ text: String) -> [UInt8] { LetterFolding.fold(text) }

    @Test(
        "a line that names who is to read begins with such words, whole",
        arguments: [
            ("T.a.v. Jan", 6), ("tav Jan", 3), ("Tavernier NV", nil), ("À l'attention de Mme X", 16),
            ("ATT Systems", nil), ("Att. Jan", 4), ("Peeters BV", nil), ("", nil),
        ] as [(String, Int?)])
    func attention(line: String, length: Int?) { #expect(Self.words.attention(fold(line)) == length) }

    @Test("hosts, and words that end a name")
    func hosts() {
        #expect(Self.words.isHost(fold("c/o Jansen")) && Self.words.isHost(fold("Chez Léon")))
        #expect(!Self.words.isHost(fold("Chezal SA")))
        #expect(Self.words.endsName("t.a.v.") && Self.words.endsName("tav") && Self.words.endsName("c/o"))
        #expect(!Self.words.endsName("attention") && !Self.words.endsName("chez"))
    }

    @Test("people are addressed by one word or two")
    func honorifics() {
        #expect(Self.words.honorific(["mevr.", "jansen"]) == 1 && Self.words.honorific(["de", "heer", "x"]) == 2)
        #expect(Self.words.honorific(["de", "zwaan"]) == 0 && Self.words.honorific([]) == 0)
    }
}
