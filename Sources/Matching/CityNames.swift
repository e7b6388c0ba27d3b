import Model

/// Towns that have a name in more than one language: Mechelen is Malines. Folded, without blanks.
enum CityNames {
    /// One form for all names of a town; the folded name itself when it has but one.
    static func canonical(_ words: some Sequence<String>) -> String {
        let name = words.joined()
        return forms[name] ?? name
    }

    private static let forms: [String: String] = {
        var forms: [String: String] = [:]
        for names in towns {
            let all = names.split(separator: " ").map(String.init)
            for name in all { forms[name] = all[0] }
        }
        return forms
    }()

    private static let towns = [
        "mechelen malines mecheln", "antwerpen anvers antwerp", "brussel bruxelles brussels brussel bruessel",
        "gent gand ghent", "brugge bruges", "leuven louvain lowen loewen", "kortrijk courtrai", "ieper ypres ypern",
        "oostende ostende ostend", "aalst alost", "dendermonde termonde", "doornik tournai", "bergen mons",
        "namen namur", "luik liege luettich luttich", "nijvel nivelles", "waver wavre", "halle hal",
        "vilvoorde vilvorde", "tienen tirlemont", "tongeren tongres", "sinttruiden sainttrond", "lier lierre",
        "oudenaarde audenarde", "ronse renaix", "roeselare roulers", "veurne furnes", "diksmuide dixmude",
        "nieuwpoort nieuport", "menen menin", "geraardsbergen grammont", "zoutleeuw leau", "moeskroen mouscron",
        "komen comines", "edingen enghien", "lessen lessines", "aat ath", "zinnik soignies",
        "eigenbrakel brainelalleud", "terhulpen lahulpe", "geldenaken jodoigne", "borgworm waremme", "hoei huy",
        "aarlen arlon arel", "bastenaken bastogne", "eupen neaux", "kelmis lacalamine", "malmedy malmund",
        "sanktvith saintvith", "elsene ixelles", "schaarbeek schaerbeek", "ukkel uccle", "vorst forest",
        "sintgillis saintgilles", "etterbeek etterbeek", "oudergem auderghem", "jette jette",
        "watermaalbosvoorde watermaelboitsfort", "sintpieterswoluwe woluwesaintpierre",
        "sintlambrechtswoluwe woluwesaintlambert", "sintjansmolenbeek molenbeeksaintjean", "anderlecht anderlecht",
        "sintagathaberchem berchemsainteagathe", "sintjoosttennode saintjossetennoode", "rijsel lille", "parijs paris",
        "duinkerke dunkerque dunkirk", "atrecht arras", "kamerijk cambrai", "keulen koln koeln cologne",
        "aken aachen aixlachapelle", "munchen muenchen munich munchen", "luxemburg luxembourg letzebuerg",
        "maastricht maestricht", "denhaag sgravenhage thehague lahaye", "shertogenbosch denbosch boisleduc",
        "londen london londres", "trier treves",
    ]
}
