import Foundation
import Model
import Reading
import Testing
import Waiting
import Understanding

@Suite("XML trees")
struct XMLTreeTests {
    private static func bytes(_ text: String) -> [UInt8] { Array(text.utf8) }

    private static func problem(_ bytes: [UInt8], _ limits: XMLTree.Limits = XMLTree.Limits()) -> ProblemReason? {
        do throws(ProblemReason) {
            _ = try XMLTree.parse(bytes, limits: limits)
            return nil
        } catch {
            return error
        }
    }

    @Test("names come by namespace, text without white space, comments and entities")
    func tree() throws {
        let root = try XMLTree.parse(
            XMLTreeTests.bytes(
                """
                <?xml version="1.0"?><?style none?>
                <p:a xmlns:p="urn:one" xmlns="urn:two" p:x="1" y="&lt;2&gt;">
                  <b> R&amp;D <!-- not this --><![CDATA[<raw>]]> </b>
                  <b xmlns=""/>
                </p:a>
                """))
        #expect(
            root
                == XMLElement(
                    namespace: "urn:one", name: "a",
                    attributes: [
                        .init(namespace: "urn:one", name: "x", value: "1"), .init(name: "y", value: "<2>"),
                    ],
                    children: [
                        XMLElement(namespace: "urn:two", name: "b", text: "R&D <raw>"), XMLElement(name: "b"),
                    ]))
        #expect(root.attribute("y") == "<2>")
    }

    /// Name of the case, declaration, encoding of the bytes, byte order mark.
    private static let encodings: [(String, String, String.Encoding, [UInt8])] = [
        ("UTF-8", "UTF-8", .utf8, []),
        ("UTF-8 with mark", "UTF-8", .utf8, [0xEF, 0xBB, 0xBF]),
        ("UTF-16 LE with mark", "UTF-16", .utf16LittleEndian, [0xFF, 0xFE]),
        ("UTF-16 BE with mark", "UTF-16", .utf16BigEndian, [0xFE, 0xFF]),
        ("UTF-16 LE without mark", "UTF-16", .utf16LittleEndian, []),
        ("UTF-16 BE without mark", "UTF-16", .utf16BigEndian, []),
        ("UTF-16 that claims UTF-8", "UTF-8", .utf16LittleEndian, [0xFF, 0xFE]),
        ("UTF-8 that claims UTF-16", "utf-16", .utf8, []),
        ("UTF-8 that claims Latin-1", "ISO-8859-1", .utf8, []),
        ("Latin-1", "ISO-8859-1", .isoLatin1, []),
        ("Latin-1 that claims UTF-8", "UTF-8", .isoLatin1, []),
        ("Latin-2", "iso-8859-2", .isoLatin2, []),
        ("Windows-1252", "Windows-1252", .windowsCP1252, []),
    ]

    @Test("text comes out right in every encoding, whatever is declared", arguments: encodings.indices)
    func decodes(index: Int) throws {
        let (name, declared, encoding, mark) = XMLTreeTests.encodings[index]
        let text = "<?xml version='1.0' encoding='\(declared)'?><a t='é'>Groß & Söhne</a>"
            .replacingOccurrences(of: "&", with: "&amp;")
        let data = try #require(text.data(using: encoding))
        #expect(XMLTree.begins(mark + data), "\(name)")
        let root = try XMLTree.parse(mark + data)
        #expect(root.text == "Groß & Söhne" && root.attribute("t") == "é", "\(name)")
    }

    @Test(
        "the signs that Windows has and Latin-1 has not are read under either name",
        arguments: ["ISO-8859-1", "cp1252"])
    func windowsSigns(label: String) throws {
        let head = XMLTreeTests.bytes("<?xml version=\"1.0\" encoding=\"\(label)\"?><a>")
        let root = try XMLTree.parse(head + [0x80, 0x20, 0x96, 0x20, 0x93, 0x9C] + XMLTreeTests.bytes("</a>"))
        #expect(root.text == "€ – “œ")
    }

    @Test(
        "what lies around the document does no harm",
        arguments: [
            "\n\n <a/>", "\u{FEFF}\n<?xml version='1.0'?><a/>", "<a/>\0\0\0", "<a/>\r\n\u{1A}",
            "<!DOCTYPE a SYSTEM 'http://127.0.0.1:9/a.dtd'><a/>", "<!DOCTYPE a><a/>",
        ])
    func surroundings(text: String) throws {
        #expect(try XMLTree.parse(XMLTreeTests.bytes(text)).name == "a")
    }

    @Test(
        "entities are refused, whatever they are for",
        arguments: [
            "<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><a>&x;</a>",
            "<!DOCTYPE a [<!ENTITY x SYSTEM 'http://127.0.0.1:9/x'>]><a b='&x;'/>",
            "<!DOCTYPE a [<!ENTITY % p SYSTEM 'http://127.0.0.1:9/x'> %p;]><a/>",
            "<!DOCTYPE a [<!ENTITY x 'ha'><!ENTITY y '&x;&x;&x;&x;&x;&x;&x;&x;'>]><a>&y;</a>",
            "<!DOCTYPE a [<!ENTITY unused 'x'>]><a/>",
            "<!DOCTYPE a [<!ATTLIST a b CDATA 'made up'>]><a/>",
            "<!DOCTYPE a SYSTEM 'http://127.0.0.1:9/a.dtd'><a>&x;</a>",
        ])
    func entities(text: String) {
        #expect(XMLTreeTests.problem(XMLTreeTests.bytes(text))?.code == .hostile)
    }

    @Test("a hundred levels are read, one more is refused")
    func depth() {
        func nested(_ levels: Int) -> [UInt8] {
            XMLTreeTests.bytes(String(repeating: "<a>", count: levels) + String(repeating: "</a>", count: levels))
        }
        #expect(XMLTreeTests.problem(nested(100)) == nil)
        #expect(XMLTreeTests.problem(nested(101))?.code == .limitExceeded)
        let unclosed = String(repeating: "<a>", count: 200_000)
        #expect(XMLTreeTests.problem(XMLTreeTests.bytes(unclosed))?.code == .limitExceeded)
    }

    @Test("elements, attributes, bytes and text are counted")
    func counts() throws {
        var limits = XMLTree.Limits()
        limits.elements = 3
        limits.attributes = 2
        limits.bytes = 60
        limits.text = 4
        limits.allText = 8
        func problem(_ text: String) -> ProblemReason.Code? {
            XMLTreeTests.problem(XMLTreeTests.bytes(text), limits)?.code
        }
        #expect(problem("<a><b/><b/></a>") == nil)
        #expect(problem("<a><b/><b/><b/></a>") == .limitExceeded)
        #expect(problem("<a b='1' c='2'/>") == nil)
        #expect(problem("<a b='1' c='2' d='3'/>") == .limitExceeded)
        #expect(problem("<a>" + String(repeating: " ", count: 60) + "</a>") == .tooLarge)
        #expect(problem("<a><b>12345678</b><b>1234</b></a>") == nil)
        #expect(problem("<a>1<b>1234</b><b>1234</b></a>") == .limitExceeded)
        #expect(try XMLTree.parse(XMLTreeTests.bytes("<a>123456</a>"), limits: limits).text == "1234")
    }

    @Test("a tag of megabytes is refused before it costs time, and comments and texts are not mistaken for one")
    func monstrousTag() {
        let attributes = (0..<200_000).map { "a\($0)='>'" }.joined(separator: " ")
        let took = processorTime {
            let problem = XMLTreeTests.problem(XMLTreeTests.bytes("<a><!-- don't --><b \(attributes)/></a>"))
            #expect(problem?.code == .limitExceeded)
        }
        #expect(took < .seconds(20), "comparing all attributes takes minutes")
        #expect(
            XMLTreeTests.problem(XMLTreeTests.bytes("<a><!-- <b \(attributes) --><![CDATA[<b \(attributes)]]></a>"))
                == nil)
    }

    @Test(
        "a tag of megabytes is found wherever the parser would come upon it",
        arguments: [
            "<?x \"?><a ", "<!DOCTYPE a SYSTEM \"<!--\"><a ", "<!DOCTYPE a [<!-- \" --><?x \"?>]><a ",
            "<a><b c=\"<d ", "<a b=\"\u{1}\"><!-- \u{1} <d ", "<a><? <!-- <d ", "<a><!-- <d ",
            "<a><![CDATA[\u{FFFF} <d ",
        ])
    func hiddenTag(begin: String) {
        let attributes = (0..<100_000).map { "a\($0)=''" }.joined(separator: " ")
        let took = processorTime {
            let problem = XMLTreeTests.problem(XMLTreeTests.bytes("\(begin)\(attributes)/>"))
            #expect(problem?.code == .limitExceeded)
        }
        #expect(took < .seconds(10), "comparing all attributes takes longer")
    }

    @Test("comments and instructions with half a quote are no beginning of a tag")
    func quotesInComments() {
        let many = String(repeating: "<b c=\"it's\" d='\"'/><!-- it's \" --><?x 'y ?>", count: 4_000)
        #expect(XMLTreeTests.problem(XMLTreeTests.bytes("<?xml version='1.0'?><!-- ' --><a>\(many)</a>")) == nil)
    }

    @Test("an embedded file of many megabytes is passed over")
    func embeddedFile() throws {
        let file = [UInt8](repeating: UInt8(ascii: "A"), count: 12 << 20)
        let root = try XMLTree.parse(XMLTreeTests.bytes("<a><b>") + file + XMLTreeTests.bytes("</b><c>after</c></a>"))
        #expect(root.children.map(\.name) == ["b", "c"])
        #expect(root.children[0].text.utf8.count == XMLTree.Limits().text && root.children[1].text == "after")
    }

    @Test("what is no document says why, and where")
    func damaged() throws {
        #expect(XMLTreeTests.problem([])?.code == .empty)
        #expect(XMLTreeTests.problem(XMLTreeTests.bytes(" \n\t"))?.code == .empty)
        for text in [
            "<a><b></a>", "<a>", "<a/><b/>", "<a>x</a> rest", "{}", "<a>\0</a>", "<a>&#1;</a>", "<a b=c/>",
            "<a>&x;</a>",
        ] {
            #expect(XMLTreeTests.problem(XMLTreeTests.bytes(text))?.code == .damaged, "\(text)")
        }
        let unclosed = try #require(XMLTreeTests.problem(XMLTreeTests.bytes("<a>\n<b>\n</a>")))
        #expect(unclosed.detail?.contains("line 3") == true)
        let strange = XMLTreeTests.problem(XMLTreeTests.bytes("<?xml version='1.0' encoding='x-klingon'?><a/>"))
        #expect(strange?.code == .unsupportedFormat)
    }

    @Test(
        "XML is known by how it begins",
        arguments: [
            ("<a/>", true), ("\n <?xml version='1.0'?><a/>", true), ("<!-- x --><a/>", true), ("%PDF-1.7", false),
            ("", false), ("< 5", false), ("PK\u{3}\u{4}", false), ("{\"a\": 1}", false), ("a <b/>", false),
        ])
    func beginnings(text: String, isXML: Bool) {
        #expect(XMLTree.begins(XMLTreeTests.bytes(text)) == isXML)
    }
}
