/// A small, correct PDF 1.7 file: pages of Helvetica text, the document information, and one attachment at will.
struct PDFFile: Sendable {
    /// A file inside the file, as Factur-X has it.
    struct Attachment: Sendable {
        var name: String
        var bytes: [UInt8]
    }

    var title: String
    var producer: String
    /// `D:20260314090000+01'00'`
    var created: String
    /// 32 hexadecimal digits.
    var identifier: String
    var pages: [PDFPage]
    var attachment: Attachment?

    func encoded() -> [UInt8] {
        var objects = PDFObjects()
        let catalog = objects.reserve()
        let tree = objects.reserve()
        let resources = objects.add(
            "<< /Font << /F1 << \(font("Helvetica")) >> /F2 << \(font("Helvetica-Bold")) >> >> >>")
        let kids = pages.map { page in
            let content = objects.add(stream: page.content)
            return objects.add(
                "<< /Type /Page /Parent \(tree) 0 R /MediaBox [0 0 595 842] /Resources \(resources) 0 R "
                    + "/Contents \(content) 0 R >>")
        }
        objects.set(
            tree, "<< /Type /Pages /Count \(kids.count) /Kids [\(kids.map { "\($0) 0 R" }.joined(separator: " "))] >>")
        let information = objects.add(
            "<< /Title \(PDFObjects.text(title)) /Producer \(PDFObjects.text(producer)) "
                + "/CreationDate (\(created)) >>")
        let extras = attachment.map { attach($0, to: &objects) } ?? ""
        objects.set(catalog, "<< /Type /Catalog /Pages \(tree) 0 R\(extras) >>")
        return objects.file(catalog: catalog, information: information, identifier: identifier)
    }

    private func font(_ name: String) -> String {
        "/Type /Font /Subtype /Type1 /BaseFont /\(name) /Encoding /WinAnsiEncoding"
    }

    /// The attachment in the name tree, below one kid as larger files have it, and as associated file.
    private func attach(_ attachment: Attachment, to objects: inout PDFObjects) -> String {
        let name = PDFObjects.text(attachment.name)
        let content = objects.add(
            stream: attachment.bytes,
            entries: "/Type /EmbeddedFile /Subtype /text#2Fxml "
                + "/Params << /Size \(attachment.bytes.count) /ModDate (\(created)) >> ")
        let file = objects.add(
            "<< /Type /Filespec /F \(name) /UF \(name) /AFRelationship /Alternative "
                + "/EF << /F \(content) 0 R /UF \(content) 0 R >> >>")
        let kid = objects.add("<< /Limits [\(name) \(name)] /Names [\(name) \(file) 0 R] >>")
        let metadata = objects.add(stream: Array(facturXMetadata.utf8), entries: "/Type /Metadata /Subtype /XML ")
        return " /Names << /EmbeddedFiles << /Kids [\(kid) 0 R] >> >> /AF [\(file) 0 R] /Metadata \(metadata) 0 R"
    }

    private var facturXMetadata: String {
        """
        <?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?>
        <x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
        <rdf:Description rdf:about="" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/" pdfaid:part="3" \
        pdfaid:conformance="B"/>
        <rdf:Description rdf:about="" xmlns:fx="urn:factur-x:pdfa:CrossIndustryDocument:invoice:1p0#" \
        fx:DocumentType="INVOICE" fx:DocumentFileName="factur-x.xml" fx:Version="1.0" fx:ConformanceLevel="EN 16931"/>
        </rdf:RDF></x:xmpmeta>
        <?xpacket end="w"?>
        """
    }
}
