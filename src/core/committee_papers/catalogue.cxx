#include "committee_papers/catalogue.hxx"

#include "committee_papers/fields.hxx"
#include "data/json.hxx"
#include "message.hxx"
#include "text/normalise.hxx"

#include <algorithm>
#include <iterator>
#include <set>

namespace ansinh::committee_papers {

namespace {

using calendar::PeriodKind;
using data::Fields;
using data::Node;
using namespace std::string_view_literals;

constexpr std::array sources{std::pair{"members"sv, Source::members},
                             std::pair{"changes"sv, Source::changes},
                             std::pair{"late"sv, Source::late},
                             std::pair{"late reporters"sv, Source::late_reporters},
                             std::pair{"programme"sv, Source::programme},
                             std::pair{"duties"sv, Source::duties},
                             std::pair{"villages"sv, Source::villages},
                             std::pair{"targets"sv, Source::targets},
                             std::pair{"reached"sv, Source::reached},
                             std::pair{"rounds"sv, Source::rounds},
                             std::pair{"products"sv, Source::products},
                             std::pair{"terms"sv, Source::terms},
                             std::pair{"empty lines"sv, Source::empty_lines}};
constexpr std::array needs{
    std::pair{"members"sv, Need::members},   std::pair{"complete members"sv, Need::complete_members},
    std::pair{"changes"sv, Need::changes},   std::pair{"late"sv, Need::late},
    std::pair{"villages"sv, Need::villages}, std::pair{"targets"sv, Need::targets},
    std::pair{"reached"sv, Need::reached}};
constexpr std::array issuers{std::pair{"committee"sv, Issuer::committee},
                             std::pair{"agency"sv, Issuer::agency}, std::pair{"council"sv, Issuer::council}};
constexpr std::array period_kinds{
    std::pair{"month"sv, PeriodKind::month}, std::pair{"quarter"sv, PeriodKind::quarter},
    std::pair{"half"sv, PeriodKind::half}, std::pair{"year"sv, PeriodKind::year}};
constexpr std::array roles{
    std::pair{"ordinal"sv, paper::ColumnRole::ordinal}, std::pair{"name"sv, paper::ColumnRole::name},
    std::pair{"people"sv, paper::ColumnRole::people},   std::pair{"words"sv, paper::ColumnRole::words},
    std::pair{"label"sv, paper::ColumnRole::label}};
constexpr std::array articles_of{
    std::pair{"report"sv, ArticleOf::report}, std::pair{"setting"sv, ArticleOf::setting},
    std::pair{"target"sv, ArticleOf::target}, std::pair{"chair"sv, ArticleOf::chair},
    std::pair{"gathering"sv, ArticleOf::gathering}};
constexpr int most_empty_lines = 100;
constexpr int most_months = 60;

template <class Each>
void each_of(Fields& fields, std::string_view name, Each&& each) {
    if (const Node list = fields.may(name); !list.is_null())
        for (const Node& element : list.elements())
            each(element);
}

bool flag(Fields& fields, std::string_view name) {
    const Node node = fields.may(name);
    return !node.is_null() && node.boolean();
}

std::string line_or_nothing(Fields& fields, std::string_view name) {
    const Node node = fields.may(name);
    return node.is_null() ? std::string() : node.line();
}

/// Reads one file; knows which fields patterns may have where it stands.
class Reader {
public:
    explicit Reader(std::vector<ArticleWish> articles) : m_articles(std::move(articles)) {}

    Definition definition_of(const Node& node, const std::map<std::string, Node, std::less<>>& tables) {
        m_tables = &tables;
        Fields fields(node);
        Definition made;
        made.id = fields.need("id").line();
        made.kind = fields.need("kind").line();
        if (const Node kinds = fields.may("kind_of"); !kinds.is_null())
            for (const auto& [name, kind] : kinds.members())
                made.kinds[data::named(period_kinds, name, kinds)] = kind.line();
        each_of(fields, "profiles", [&](const Node& it) { made.profiles.push_back(it.line()); });
        if (const Node issuer = fields.may("issuer"); !issuer.is_null())
            made.issuer = data::named(issuers, issuer.line(), issuer);
        made.symbol = line_or_nothing(fields, "symbol");
        each_of(fields, "periods",
                [&](const Node& it) { made.periods.push_back(data::named(period_kinds, it.line(), it)); });
        made.period_needed = flag(fields, "period_needed");
        made.since = flag(fields, "since");
        each_of(fields, "needs",
                [&](const Node& it) { made.needs.push_back(data::named(needs, it.line(), it)); });
        if (const Node each = fields.may("each"); !each.is_null())
            made.each = data::named(sources, each.line(), each);
        m_each = made.each;
        made.name = optional_pattern(fields, "name");
        made.abstract = pattern_of(fields.need("abstract"));
        each_of(fields, "to", [&](const Node& it) { made.to.push_back(line_of(it)); });
        each_of(fields, "bases", [&](const Node& it) { made.bases.push_back(line_of(it)); });
        each_of(fields, "body", [&](const Node& it) { made.body.push_back(piece_of(it)); });
        each_of(fields, "signs", [&](const Node& it) { made.signs.push_back(sign_of(it)); });
        made.signed_by_parties = flag(fields, "signed_by_parties");
        each_of(fields, "copies", [&](const Node& it) { made.copies.push_back(line_of(it)); });
        made.keeper = line_or_nothing(fields, "keeper");
        each_of(fields, "annexes", [&](const Node& it) { made.annexes.push_back(annex_of(it)); });
        fields.finish();
        if (made.body.empty()) node.refuse("body");
        return made;
    }

    OtherIssuer issuer_of(const Node& node) {
        Fields fields(node);
        OtherIssuer issuer{fields.need("symbol").line(), pattern_of(fields.need("authority")), {}};
        each_of(fields, "lines", [&](const Node& it) { issuer.lines.push_back(it.line()); });
        fields.finish();
        return issuer;
    }

private:
    bool knows(std::string_view field, std::optional<Source> rows) const {
        const auto in = [&](std::span<const std::string_view> fields) {
            return std::ranges::find(fields, field) != fields.end();
        };
        return in(common_fields()) || (m_each && in(fields_of(*m_each))) || (rows && in(fields_of(*rows))) ||
               std::ranges::find(m_articles, field, &ArticleWish::field) != m_articles.end();
    }

    std::string pattern_of(const Node& node, std::optional<Source> rows = std::nullopt) const {
        std::string pattern = node.line();
        Parts parts;
        try {
            parts = parts_of(pattern);
        } catch (const Error&) {
            node.refuse(pattern);
        }
        for (const std::string& field : parts.fields)
            if (!knows(field, rows)) node.refuse(field);
        for (const std::string& blank : parts.blanks)
            if (knows(blank, rows)) node.refuse(blank);
        return pattern;
    }

    std::string optional_pattern(Fields& fields, std::string_view name) const {
        const Node node = fields.may(name);
        return node.is_null() ? std::string() : pattern_of(node);
    }

    std::string field_of(Fields& fields, std::string_view name,
                         std::optional<Source> rows = std::nullopt) const {
        const Node node = fields.may(name);
        if (node.is_null()) return {};
        std::string field = node.line();
        if (!knows(field, rows)) node.refuse(field);
        return field;
    }

    Condition condition_of(Fields& owner) const {
        Condition when;
        const Node node = owner.may("when");
        if (node.is_null()) return when;
        Fields fields(node);
        each_of(fields, "profile", [&](const Node& it) { when.profiles.push_back(it.line()); });
        each_of(fields, "period",
                [&](const Node& it) { when.periods.push_back(data::named(period_kinds, it.line(), it)); });
        when.known = field_of(fields, "known");
        when.unknown = field_of(fields, "unknown");
        if (const Node rows = fields.may("rows"); !rows.is_null())
            when.rows = data::named(sources, rows.line(), rows);
        fields.finish();
        return when;
    }

    LineWish line_of(const Node& node) const {
        if (!node.is_object()) return {pattern_of(node), std::nullopt, 0, {}, {}};
        Fields fields(node);
        LineWish line;
        if (const Node rows = fields.may("rows"); !rows.is_null())
            line.rows = data::named(sources, rows.line(), rows);
        line.pattern = pattern_of(fields.need("line"), line.rows);
        if (const Node most = fields.may("most"); !most.is_null()) {
            line.most = static_cast<std::size_t>(most.whole(1, most_empty_lines));
            line.many = pattern_of(fields.need("many"));
        }
        line.when = condition_of(fields);
        fields.finish();
        return line;
    }

    ColumnWish column_of(const Node& node, Source rows) const {
        Fields fields(node);
        ColumnWish column;
        column.column.header = fields.need("header").line();
        column.column.group = line_or_nothing(fields, "group");
        if (const Node role = fields.may("role"); !role.is_null())
            column.column.role = data::named(roles, role.line(), role);
        const Node field = fields.may("field");
        if (!field.is_null()) {
            column.field = field.line();
            const auto known = fields_of(rows);
            if (std::ranges::find(known, column.field) == known.end()) field.refuse(column.field);
        }
        fields.finish();
        return column;
    }

    TableWish table_of(const Node& node) const {
        Fields fields(node);
        TableWish table;
        const Node rows = fields.need("table");
        table.rows = data::named(sources, rows.line(), rows);
        table.measure = line_or_nothing(fields, "measure");
        table.total = flag(fields, "total");
        table.number_row = flag(fields, "number_row");
        if (table.rows == Source::empty_lines)
            table.count = static_cast<int>(fields.need("count").whole(1, most_empty_lines));
        table.none = optional_pattern(fields, "none");
        for (const Node& column : fields.need("columns").elements())
            table.columns.push_back(column_of(column, table.rows));
        if (table.columns.empty()) node.refuse("columns");
        table.when = condition_of(fields);
        fields.finish();
        return table;
    }

    /// A text that is the name of a table several papers have stands for it.
    PieceWish piece_of(const Node& node) const {
        if (!node.is_object()) {
            const auto shared = m_tables->find(node.line());
            if (shared != m_tables->end()) return table_of(shared->second);
            return line_of(node);
        }
        if (Fields(node).has("table")) return table_of(node);
        return line_of(node);
    }

    AnnexWish annex_of(const Node& node) const {
        Fields fields(node);
        AnnexWish annex;
        annex.title = pattern_of(fields.need("title"));
        annex.across = flag(fields, "across");
        annex.when = condition_of(fields);
        each_of(fields, "body", [&](const Node& it) { annex.body.push_back(piece_of(it)); });
        fields.finish();
        if (annex.body.empty()) node.refuse("body");
        return annex;
    }

    SignWish sign_of(const Node& node) const {
        Fields fields(node);
        SignWish wish;
        wish.committee = flag(fields, "committee");
        each_of(fields, "lines", [&](const Node& it) { wish.lines.push_back(pattern_of(it)); });
        wish.name = field_of(fields, "name");
        fields.finish();
        if (!wish.committee && wish.lines.empty()) node.refuse();
        return wish;
    }

    std::vector<ArticleWish> m_articles;
    const std::map<std::string, Node, std::less<>>* m_tables = nullptr;
    std::optional<Source> m_each;
};

std::vector<ArticleWish> articles_in(const Node& node) {
    std::vector<ArticleWish> articles;
    for (const auto& [field, wish] : node.members()) {
        Fields fields(wish);
        const Node of = fields.need("of");
        articles.push_back(
            {std::string(field), data::named(articles_of, of.line(), of), line_or_nothing(fields, "id")});
        fields.finish();
    }
    return articles;
}

Words words_in(const Node& node) {
    Fields fields(node);
    Words words;
    const std::pair<const char*, std::string*> places[] = {
        {"meeting", &words.meeting}, {"report", &words.report},   {"round", &words.round},
        {"before", &words.before},   {"by_day", &words.by_day},   {"within", &words.within},
        {"several", &words.several}, {"monthly", &words.monthly}, {"months", &words.months},
        {"units", &words.units},     {"groups", &words.groups}};
    for (const auto& place : places)
        *place.second = fields.need(place.first).line();
    fields.finish();
    return words;
}

std::vector<int> months_in(const Node& node) {
    std::vector<int> months;
    for (const Node& element : node.elements())
        months.push_back(static_cast<int>(element.whole(1, most_months)));
    return months;
}

} // namespace

Catalogue Catalogue::from_json(std::string_view json) {
    Fields root(Node::parse(json, "committee-papers.json"));
    root.may("source");
    root.may("note");
    Catalogue made;
    made.m_council = root.need("council").line();
    made.m_articles = articles_in(root.need("articles"));
    made.m_words = words_in(root.need("words"));
    Fields terms(root.need("terms"));
    made.m_terms = {months_in(terms.need("health")), months_in(terms.need("pension"))};
    terms.finish();
    Reader reader(made.m_articles);
    Fields others(root.need("issuers"));
    made.m_others = {reader.issuer_of(others.need("agency")), reader.issuer_of(others.need("council"))};
    others.finish();
    std::map<std::string, Node, std::less<>> tables;
    for (const auto& [name, table] : root.need("tables").members())
        tables.emplace(std::string(name), table);
    std::set<std::string> ids;
    const Node papers = root.need("papers");
    for (const Node& node : papers.elements()) {
        made.m_definitions.push_back(reader.definition_of(node, tables));
        if (!ids.insert(made.m_definitions.back().id).second) node.refuse(made.m_definitions.back().id);
    }
    if (ids.empty()) papers.refuse();
    root.finish();
    return made;
}

std::string Catalogue::ids() const {
    std::string ids;
    for (const Definition& definition : m_definitions)
        ids += (ids.empty() ? "" : ", ") + definition.id;
    return ids;
}

const Definition& Catalogue::find(std::string_view id) const {
    const auto found = std::ranges::find_if(m_definitions, [&](const Definition& definition) {
        return text::name_key(definition.id) == text::name_key(id);
    });
    if (found == m_definitions.end()) throw Error("papers.unknown", {std::string(id), ids()});
    return *found;
}

} // namespace ansinh::committee_papers
