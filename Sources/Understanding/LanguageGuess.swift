/// Counts the small words by which a language is known. Meant for a few sentences, not for single names: without
/// a clear winner there is no answer.
struct LanguageGuess {
    private var scores = [Int](repeating: 0, count: LanguageGuess.lists.count)
    /// Bytes still to be looked at; more text makes no surer.
    private var budget = 4_000

    /// The language that won; nil when the words were too few or spoke for two languages alike.
    var best: String? {
        guard let top = scores.max(), top >= 2, scores.count(where: { $0 == top }) == 1,
            let index = scores.firstIndex(of: top)
        else { return nil }
        return LanguageGuess.lists[index].code
    }

    mutating func add(_ text: String, weight: Int) {
        var hash = LanguageGuess.emptyHash
        for byte in text.utf8.prefix(budget) {
            if byte >= 0x80 || (byte | 0x20 >= 97 && byte | 0x20 <= 122) {
                hash = LanguageGuess.hash(hash, byte < 0x80 ? byte | 0x20 : byte)
            } else {
                count(hash, weight)
                hash = LanguageGuess.emptyHash
            }
        }
        count(hash, weight)
        budget -= min(budget, text.utf8.count)
    }

    private mutating func count(_ hash: UInt64, _ weight: Int) {
        guard hash != LanguageGuess.emptyHash, let languages = LanguageGuess.words[hash] else { return }
        for index in scores.indices where languages & (1 << index) != 0 { scores[index] += weight }
    }

    /// FNV-1a over the bytes of a word.
    private static let emptyHash: UInt64 = 0xCBF2_9CE4_8422_2325
    private static func hash(_ hash: UInt64, _ byte: UInt8) -> UInt64 { (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }

    /// The languages in which a word is at home, one bit each, by the word's hash.
    private static let words: [UInt64: UInt16] = {
        var words: [UInt64: UInt16] = [:]
        for (index, list) in lists.enumerated() {
            for word in list.words.split(separator: " ") {
                words[word.utf8.reduce(emptyHash, hash), default: 0] |= 1 << UInt16(index)
            }
        }
        return words
    }()

    private static let lists: [(code: String, words: String)] = [
        (
            "nl",
            """
            de het een van en voor met op bij niet zijn onze ons uw u wij zie naar aan dat die deze dit wordt worden \
            te is als ook om per tot uit geachte klant bedankt betaling factuur levering dagen binnen vriendelijke \
            gelieve voorwaarden algemene verkoopsvoorwaarden bestelling stuks stuk dag beste korting wordt heeft
            """
        ),
        (
            "fr",
            """
            le la les des du de et un une pour avec sur dans nos notre vos votre vous nous est sont au aux par pas ne \
            qui que ce cette madame monsieur merci paiement facture jours conditions voir selon livraison client \
            heure heures jour escompte en à vente générales cher chère bonjour remise frais pénalités
            """
        ),
        (
            "de",
            """
            der die das und für mit von zu im ist ein eine den dem des nicht auf bei sie wir ihre ihr unsere unser \
            siehe sehr geehrte geehrter kunde rechnung zahlung tage tagen innerhalb nach bitte auch werden aus an am \
            zum zur oder bis netto skonto lieferung vielen dank über stück betrag zahlbar in ihrer gemäß
            """
        ),
        (
            "en",
            """
            the of and to for with on at our your you we is are this that by in from please payment invoice days \
            within thank see not be as if terms or hello dear delivery customer due sales it will conditions per net
            """
        ),
        ("es", "el los las del y para con por su nuestra una que factura pago días en la de es se condiciones"),
        ("it", "il di e per con della del gli una fattura pagamento giorni che non la le alla al dei delle da"),
        ("pt", "o os as do da dos das e para com por uma que fatura pagamento dias em não no na"),
        ("da", "og til med af på som er ikke vi betaling dage faktura fra den det et en for i ved skal inden"),
        ("no", "og til med av på som er ikke vi betaling dager faktura fra den det et en for i ved skal innen"),
        ("sv", "och till med av på som är inte vi betalning dagar faktura från den det ett en för i vid ska inom"),
    ]
}
