#include "committee_papers/make.hxx"

#include "committee_papers/needs.hxx"
#include "committee_papers/rows.hxx"
#include "committee_papers/values.hxx"
#include "message.hxx"
#include "paper/lines.hxx"
#include "paper/outline.hxx"
#include "text/normalise.hxx"

#include <algorithm>
#include <iterator>

namespace ansinh::committee_papers {

namespace {

using calendar::PeriodKind;
using paper::Content;

const char* name_of(PeriodKind kind) {
    switch (kind) {
    case PeriodKind::year:
        return "2026";
    case PeriodKind::half:
        return "2026-H1";
    case PeriodKind::quarter:
        return "2026-Q3";
    case PeriodKind::month:
        break;
    }
    return "2026-09";
}

std::string listed(const std::vector<std::string>& names) {
    std::string all;
    for (const std::string& name : names)
        all += (all.empty() ? "" : ", ") + name;
    return all;
}

std::string examples(const std::vector<PeriodKind>& kinds) {
    std::vector<std::string> names;
    std::ranges::transform(kinds, std::back_inserter(names), name_of);
    return listed(names);
}

/// Without what the office allows in no sheet's name.
std::string as_sheet_name(std::string name) {
    constexpr std::string_view forbidden = ":\\/?*[]";
    std::ranges::replace_if(
        name, [&](char letter) { return forbidden.find(letter) != std::string_view::npos; }, '-');
    return name;
}

bool holds(const std::vector<std::string>& list, const std::string& name) {
    return list.empty() || std::ranges::find(list, name) != list.end();
}

/// Makes the papers of one request.
class Maker {
public:
    Maker(const Definition& definition, const Request& request, const Sources& sources,
          const paper::Form& form)
        : m_definition(definition),
          m_request(request),
          m_sources(sources),
          m_form(form),
          m_book(sources, request),
          m_kind(sources.kinds.find(kind_id())),
          m_head(paper::head_of(sources.profile, form, sources.kinds)) {}

    std::vector<Made> make() {
        check();
        m_values = ValuesOf(m_definition, m_sources, m_request, m_book).collect(m_kind.name, m_head.parent);
        if (!m_definition.each) return {one(m_values, {})};
        return *m_definition.each == Source::rounds ? for_each_round() : for_each_unit();
    }

private:
    const std::string& kind_id() const {
        if (m_request.period)
            if (const auto own = m_definition.kinds.find(m_request.period->kind());
                own != m_definition.kinds.end())
                return own->second;
        return m_definition.kind;
    }

    void check() {
        const profile::Profile& profile = m_sources.profile;
        if (!holds(m_definition.profiles, profile.name))
            throw Error("papers.other-profile",
                        {m_definition.id, profile.title, listed(m_definition.profiles)});
        if (m_request.period && m_request.period->year() != m_book.year())
            throw Error("papers.other-year", {m_request.period->code(), std::to_string(m_book.year())});
        for (const Need need : m_definition.needs)
            check_need(need, m_book, m_sources);
    }

    bool is_asked_for(const Row& row) const {
        if (m_request.unit.empty()) return true;
        const std::string wanted = text::name_key(m_request.unit);
        return text::name_key(written(row.cells.at("đơn vị"))) == wanted ||
               text::name_key(written(row.cells.at("mã"))) == wanted;
    }

    /// `things` are units or rounds, `row` makes the row and `subject` the subject of one.
    template <class Things, class ToRow, class ToSubject>
    std::vector<Made> for_each(const Things& things, ToRow&& row_of, ToSubject&& subject_of) {
        std::vector<Made> made;
        std::vector<std::string> names;
        for (const auto& thing : things) {
            const Row row = row_of(thing);
            names.push_back(written(row.cells.at("đơn vị")));
            if (is_asked_for(row)) made.push_back(one(with(m_values, row), subject_of(thing)));
        }
        if (made.empty()) throw Error("papers.unit", {m_request.unit, listed(names)});
        return made;
    }

    std::vector<Made> for_each_unit() {
        std::vector<Unit> units = m_book.units();
        std::erase_if(units, &Unit::group);
        if (units.empty()) throw Error("papers.no-villages");
        return for_each(
            units, [](const Unit& unit) { return row_of(unit); },
            [](const Unit& unit) {
                return Subject{&unit, nullptr};
            });
    }

    std::vector<Made> for_each_round() {
        const std::vector<Round> rounds = m_book.rounds();
        if (rounds.empty()) throw Error("papers.no-rounds");
        const std::vector<Unit> units = m_book.units();
        return for_each(
            rounds, [&](const Round& round) { return row_of(round, units); },
            [](const Round& round) {
                return Subject{nullptr, &round};
            });
    }

    bool holds_here(const Condition& when, const Values& values, const Subject& subject) {
        const auto known = [&](const std::string& field) {
            const auto value = values.find(field);
            return value != values.end() && !value->second.empty();
        };
        if (!holds(when.profiles, m_sources.profile.name)) return false;
        if (!when.periods.empty() &&
            (!m_request.period ||
             std::ranges::find(when.periods, m_request.period->kind()) == when.periods.end()))
            return false;
        if (!when.known.empty() && !known(when.known)) return false;
        if (!when.unknown.empty() && known(when.unknown)) return false;
        return !when.rows || !rows_of(*when.rows, m_book, m_sources, subject).empty();
    }

    /// What to call with each line's pattern and its values.
    template <class Use>
    void each_line(const LineWish& line, const Values& values, const Subject& subject, Use&& use) {
        if (!holds_here(line.when, values, subject)) return;
        if (!line.rows) return use(line.pattern, values);
        const std::vector<Row> rows = rows_of(*line.rows, m_book, m_sources, subject);
        if (line.most > 0 && rows.size() > line.most) return use(line.many, values);
        for (const Row& row : rows)
            use(line.pattern, with(values, row));
    }

    Made one(const Values& values, const Subject& subject) {
        paper::Paper made;
        made.kind = m_kind.id;
        made.abstract = plain_of(m_definition.abstract, values);
        add_issuer(made, values);
        for (const LineWish& line : m_definition.to)
            each_line(line, values, subject, [&](const std::string& pattern, const Values& own) {
                made.addressed.push_back(text_of(pattern, own));
            });
        for (const LineWish& line : m_definition.bases)
            each_line(line, values, subject, [&](const std::string& pattern, const Values& own) {
                made.bases.push_back(text_of(pattern, own));
            });
        made.body = blocks(m_definition.body, values, subject);
        made.signs = signs(values);
        for (const LineWish& line : m_definition.copies)
            each_line(line, values, subject, [&](const std::string& pattern, const Values& own) {
                made.recipients.push_back(plain_of(pattern, own));
            });
        made.archive = m_request.keeper.empty() ? m_definition.keeper : m_request.keeper;
        for (const AnnexWish& annex : m_definition.annexes)
            if (holds_here(annex.when, values, subject))
                made.annexes.push_back(
                    {plain_of(annex.title, values), blocks(annex.body, values, subject), annex.across});
        return {std::move(made), as_sheet_name(plain_of(m_definition.name, values))};
    }

    const OtherIssuer& other() const {
        return m_sources.catalogue.others()[m_definition.issuer == Issuer::agency ? 0 : 1];
    }

    void add_issuer(paper::Paper& made, const Values& values) const {
        made.place =
            m_request.place.empty() ? paper::place_of(m_sources.profile, m_sources.kinds) : m_request.place;
        if (m_definition.issuer == Issuer::committee) {
            made.head = m_head;
            made.issuer = values.at("Ban Chỉ đạo");
            made.symbol = symbol();
            made.authority = m_sources.kinds.words().head_of_committee;
            return;
        }
        made.head.issuer = made.issuer =
            values.at(m_definition.issuer == Issuer::agency ? "cơ quan" : "hội đồng");
        made.symbol = m_kind.symbol + "-" + other().symbol;
        made.authority = plain_of(other().authority, values);
    }

    std::string symbol() const {
        for (const profile::Symbol& own : m_sources.profile.symbols)
            if (!m_definition.symbol.empty() && own.id == m_definition.symbol && own.symbol)
                return *own.symbol;
        return paper::symbol_of(m_sources.profile, m_kind, m_sources.kinds);
    }

    /// By the roster; nobody where it does not say exactly one.
    const committee::Holding* signer() {
        if (!m_book.has("thanh_vien") || m_request.signer == paper::Signer::delegated) return nullptr;
        return m_book.only(m_request.signer == paper::Signer::deputy ? profile::Role::standing_deputy
                                                                     : profile::Role::head);
    }

    /// The roster knows the head's post in the agency where the regulation does not name it.
    paper::SignBlock committee_sign() {
        const committee::Holding* who = signer();
        paper::SignBlock sign =
            paper::sign_block(m_sources.profile, m_form, m_sources.kinds, m_request.signer,
                              paper::Seal::by_profile, who != nullptr ? who->name : std::string());
        if (who != nullptr && sign.post.has_blank() && !who->post.empty()) sign.post = who->post;
        return sign;
    }

    std::vector<paper::SignBlock> signs(const Values& values) {
        if (m_definition.signed_by_parties) return paper::party_signs(m_sources.profile, m_form);
        std::vector<paper::SignBlock> made;
        for (const SignWish& wish : m_definition.signs) {
            paper::SignBlock sign = wish.committee ? committee_sign() : paper::SignBlock();
            std::vector<paper::Text> lines;
            for (const std::string& line : wish.lines)
                lines.push_back(text_of(line, values));
            sign.lines.insert(sign.lines.begin(), lines.begin(), lines.end());
            if (const auto name = values.find(wish.name); name != values.end()) sign.name = name->second;
            made.push_back(std::move(sign));
        }
        if (!made.empty()) return made;
        if (m_definition.issuer == Issuer::committee) return {committee_sign()};
        paper::SignBlock sign;
        for (const std::string& line : other().lines)
            sign.lines.emplace_back(line);
        return {std::move(sign)};
    }

    std::vector<paper::Block> blocks(const std::vector<PieceWish>& pieces, const Values& values,
                                     const Subject& subject) {
        std::vector<paper::Block> made;
        const auto add = [&](const std::string& pattern, const Values& own) {
            const std::vector<std::string> line{as_line(pattern)};
            for (paper::Block& block : paper::blocks_of(line, m_form, own))
                made.push_back(std::move(block));
        };
        for (const PieceWish& piece : pieces) {
            if (const auto* line = std::get_if<LineWish>(&piece)) {
                each_line(*line, values, subject, add);
                continue;
            }
            const TableWish& wish = std::get<TableWish>(piece);
            if (!holds_here(wish.when, values, subject)) continue;
            std::vector<Row> rows = rows_of(wish.rows, m_book, m_sources, subject);
            if (wish.rows == Source::empty_lines) rows.resize(static_cast<std::size_t>(wish.count));
            if (!rows.empty())
                made.emplace_back(table(wish, rows));
            else if (!wish.none.empty())
                add(wish.none, values);
        }
        return made;
    }

    /// Sections are numbered in roman, and what stands in each of them from 1.
    paper::Table table(const TableWish& wish, const std::vector<Row>& rows) const {
        paper::Table made;
        made.measure = wish.measure;
        made.number_row = wish.number_row;
        std::ranges::transform(wish.columns, std::back_inserter(made.columns), &ColumnWish::column);
        std::int64_t ordinal = 0;
        int section = 0;
        for (const Row& row : rows) {
            const bool unit = row.kind == paper::LineKind::unit;
            ordinal = unit ? ordinal + 1 : 0;
            paper::Line line{row.kind, {}, {}};
            for (const ColumnWish& column : wish.columns) {
                if (column.column.role == paper::ColumnRole::ordinal) {
                    line.cells.push_back(unit ? Content(ordinal) : Content(paper::roman(++section)));
                    continue;
                }
                const auto cell = row.cells.find(column.field);
                line.cells.push_back(cell == row.cells.end() ? Content() : cell->second);
            }
            made.lines.push_back(std::move(line));
        }
        if (wish.total) made.lines.push_back(total(wish, made.lines));
        return made;
    }

    /// Numbers that a village lacks are no 0: their column has no sum. Schools and groups need not have all.
    static bool is_complete(const std::vector<paper::Line>& lines, std::size_t column) {
        int section = 0;
        for (const paper::Line& line : lines) {
            if (line.kind == paper::LineKind::section && ++section > 1) return true;
            if (line.kind == paper::LineKind::unit &&
                std::holds_alternative<std::monostate>(line.cells[column]))
                return false;
        }
        return true;
    }

    paper::Line total(const TableWish& wish, const std::vector<paper::Line>& lines) const {
        paper::Sum sum;
        for (std::size_t index = 0; index < lines.size(); ++index) {
            if (lines[index].kind != paper::LineKind::unit) continue;
            if (!sum.lines.empty() && sum.lines.back().second + 1 == index)
                sum.lines.back().second = index;
            else
                sum.lines.emplace_back(index, index);
        }
        std::string name = m_book.single("toan_don_vi");
        if (name.empty()) name = m_sources.workbook_words.total(m_sources.profile.settings.level);
        paper::Line line{paper::LineKind::total, {}, {}};
        for (std::size_t index = 0; index < wish.columns.size(); ++index) {
            const paper::ColumnRole role = wish.columns[index].column.role;
            const bool summed = role == paper::ColumnRole::people && is_complete(lines, index);
            line.cells.push_back(summed                            ? Content(sum)
                                 : role == paper::ColumnRole::name ? Content(name)
                                                                   : Content());
        }
        return line;
    }

    const Definition& m_definition;
    const Request& m_request;
    const Sources& m_sources;
    const paper::Form& m_form;
    Book m_book;
    const paper::Kind& m_kind;
    const paper::Head m_head;
    Values m_values;
};

} // namespace

void check_request(const Definition& definition, const Request& request) {
    const std::string& id = definition.id;
    if (!request.period && definition.period_needed)
        throw Error("papers.period-missing", {id, examples(definition.periods)});
    if (request.period && definition.periods.empty()) throw Error("papers.period-unused", {id});
    if (request.period &&
        std::ranges::find(definition.periods, request.period->kind()) == definition.periods.end())
        throw Error("papers.period-kind", {id, request.period->code(), examples(definition.periods)});
    if (request.since && !definition.since) throw Error("papers.since-unused", {id});
    if (!request.unit.empty() && !definition.each) throw Error("papers.unit-unused", {id});
}

std::vector<Made> make(const Definition& definition, const Request& request, const Sources& sources,
                       const paper::Form& form) {
    check_request(definition, request);
    return Maker(definition, request, sources, form).make();
}

} // namespace ansinh::committee_papers
