import Patterns
import Testing

@Suite("Doubts about names by patterns as in a shell")
struct GlobDoubtsTests {
    @Test("those that look like regular expressions are doubted, plain ones are not")
    func doubts() {
        for source in [
            "Kaas.*Portier", "^Factuur.*", "Factuur.*\\.pdf", "Portier$", "/factuur/i", "[Kk]aas*", "(?i)kaas",
        ] {
            #expect(GlobDoubts.about(source, isFileName: false) != nil, "\(source)")
        }
        for source in ["Kaas & Wijn B.V.", "Portier (Gent)", "*", "Kaas*?", "A/B Stores", "/", "10% korting"] {
            #expect(GlobDoubts.about(source, isFileName: false) == nil, "\(source)")
        }
        #expect(GlobDoubts.about("factuur*.*", isFileName: true) == nil)
        #expect(GlobDoubts.about("factuur.*7.pdf", isFileName: true) != nil)
    }
}
