// The papers of a committee as data, read from extension/data/committee-papers.json: what each says, what it
// takes from the workbook and what it needs. See docs/design/committee-papers.md.
#pragma once

#include "calendar/period.hxx"
#include "paper/table.hxx"

#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace ansinh::committee_papers {

/// What lines and tables are made of; a closed list. What fields each has: fields.hxx.
enum class Source : std::uint8_t {
    members,        ///< who sits on the committee on the day asked for
    changes,        ///< who came, went or changed since the day compared with
    late,           ///< reports that were due and have not come
    late_reporters, ///< who owes them, each once
    programme,      ///< everything with a date in the period
    duties,         ///< of the regulation
    villages,       ///< units with a name
    targets,        ///< units, then schools and groups
    reached,        ///< units that reached the year's target of both products
    rounds,         ///< of the campaign
    products,       ///< the two of one village: only in papers made for each village
    terms,          ///< last days of a handover: only in papers made for each round
    empty_lines     ///< to be filled in by hand
};

/// What a paper cannot be made without.
enum class Need : std::uint8_t { members, complete_members, changes, late, villages, targets, reached };

/// Who issues a paper. `agency`: whose seal the committee uses; `council`: of the same place.
enum class Issuer : std::uint8_t { committee, agency, council };

/// All that is given must hold.
struct Condition {
    std::vector<std::string> profiles;
    std::vector<calendar::PeriodKind> periods;
    std::string known, unknown; ///< a field
    std::optional<Source> rows; ///< there are some
};

/// A pattern: "{năm}" is a field, "[số, ngày]" a blank. With `rows` one line for each of them; of more than
/// `most` (0: any number) the pattern `many` alone.
struct LineWish {
    std::string pattern;
    std::optional<Source> rows;
    std::size_t most = 0;
    std::string many;
    Condition when;
};

struct ColumnWish {
    paper::Column column;
    std::string field; ///< empty: cells to be filled in by hand
};

struct TableWish {
    Source rows = Source::members;
    std::string measure;
    std::vector<ColumnWish> columns;
    bool total = false; ///< a last line with the sums of the columns of people
    bool number_row = false;
    int count = 0;    ///< of empty lines
    std::string none; ///< a pattern that stands in its place where there are no rows
    Condition when;
};

using PieceWish = std::variant<LineWish, TableWish>;

struct AnnexWish {
    std::string title;
    std::vector<PieceWish> body;
    bool across = false;
    Condition when;
};

/// `committee`: as the regulation signs, below the lines where there are any; else the lines alone, the name a field.
struct SignWish {
    bool committee = false;
    std::vector<std::string> lines;
    std::string name;
};

struct Definition {
    std::string id;
    std::string kind;                                  ///< id of a paper::Kind
    std::map<calendar::PeriodKind, std::string> kinds; ///< in its place for a period of that kind
    std::vector<std::string> profiles;                 ///< that have it; empty: all
    Issuer issuer = Issuer::committee;
    std::string symbol; ///< id of the profile's symbol; empty: by kind and issuer
    std::vector<calendar::PeriodKind> periods;
    bool period_needed = false;
    bool since = false; ///< compares with an earlier day
    std::vector<Need> needs;
    std::optional<Source> each; ///< villages or rounds: a paper for each of them
    std::string name;           ///< of the sheet, a pattern; empty: the kind's
    std::string abstract;
    std::vector<LineWish> to, bases;
    std::vector<PieceWish> body;
    std::vector<SignWish> signs;    ///< empty: one, by the issuer
    bool signed_by_parties = false; ///< those of the regulation
    std::vector<LineWish> copies;
    std::string keeper;
    std::vector<AnnexWish> annexes;
};

/// An issuer that is not the committee.
struct OtherIssuer {
    std::string symbol;
    std::string authority;          ///< a pattern: who decides
    std::vector<std::string> lines; ///< above the signature
};

/// An article of the regulation, known to patterns by a name of its own.
enum class ArticleOf : std::uint8_t { report, setting, target, chair, gathering };
struct ArticleWish {
    std::string field;
    ArticleOf of = ArticleOf::report;
    std::string id; ///< of a setting, target or gathering
};

/// Words that rows are put in; {0} … stand for what they are about.
struct Words {
    std::string meeting, report, round; ///< what is to be done
    std::string before, by_day, within; ///< when
    std::string several;                ///< so many who report
    std::string monthly, months;        ///< how often somebody pays
    std::string units, groups;          ///< sections of the table of targets
};

class Catalogue {
public:
    /// Throws Error "data.broken" (file, the field at fault), also for a field of a pattern that its rows do
    /// not have and for brackets that do not match.
    static Catalogue from_json(std::string_view json);

    /// Throws Error "papers.unknown" (what was given, the ids).
    const Definition& find(std::string_view id) const;
    const std::vector<Definition>& all() const { return m_definitions; }
    /// "reorganisation, reminder, …"
    std::string ids() const;

    const std::array<OtherIssuer, 2>& others() const { return m_others; } ///< agency, council
    const std::string& council() const { return m_council; }              ///< "Hội đồng nhân dân"
    const std::vector<ArticleWish>& articles() const { return m_articles; }
    const Words& words() const { return m_words; }
    const std::array<std::vector<int>, 2>& terms() const { return m_terms; } ///< months, health and pension

private:
    std::vector<Definition> m_definitions;
    std::array<OtherIssuer, 2> m_others;
    std::string m_council;
    std::vector<ArticleWish> m_articles;
    Words m_words;
    std::array<std::vector<int>, 2> m_terms;
};

} // namespace ansinh::committee_papers
