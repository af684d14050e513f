#include "committee/checks.hxx"

#include "text/capitals.hxx"
#include "text/normalise.hxx"

#include <algorithm>
#include <map>

namespace ansinh::committee {

namespace {

using report::Finding;
using report::Severity;

/// What is said when it is broken, and how to mend it.
struct Rule {
    const char* broken;
    const char* mend;
};
constexpr Rule no_title{"roster.no-title", "roster.mend.no-title"};
constexpr Rule to_before_from{"roster.to-before-from", "roster.mend.to-before-from"};
constexpr Rule no_name{"roster.no-name", "roster.mend.no-name"};
constexpr Rule name_form{"roster.name-form", "roster.mend.name-form"};
constexpr Rule own_substitute{"roster.own-substitute", "roster.mend.own-substitute"};
constexpr Rule role_unknown{"roster.role-unknown", "roster.mend.role-unknown"};
constexpr Rule no_decision{"roster.no-decision", "roster.mend.no-decision"};
constexpr Rule no_decided{"roster.no-decided", "roster.mend.no-decided"};
constexpr Rule decided_after{"roster.decided-after", "roster.mend.decided-after"};
constexpr Rule two_heads{"roster.two-heads", "roster.mend.two-heads"};
constexpr Rule two_standing{"roster.two-standing", "roster.mend.two-standing"};
constexpr Rule held_twice{"roster.held-twice", "roster.mend.held-twice"};
constexpr Rule no_row{"roster.no-row", "roster.mend.no-row"};
constexpr Rule no_head{"roster.no-head", "roster.mend.no-head"};
constexpr Rule vacant{"roster.vacant", "roster.mend.vacant"};
constexpr Rule head_missing{"roster.head-missing", "roster.mend.head-missing"};
constexpr Rule spelling{"roster.spelling", "roster.mend.spelling"};

/// The first day of the earlier and the later one that both hold; nothing where they share none.
std::optional<Date> first_shared(const Holding& earlier, const Holding& later) {
    const Date from = std::max(earlier.from.value_or(Date::min()), later.from.value_or(Date::min()));
    const Date to = std::min(earlier.to.value_or(Date::max()), later.to.value_or(Date::max()));
    return from <= to ? std::optional(from) : std::nullopt;
}

/// Without its first words.
std::string without_words(std::string name, std::ptrdiff_t words) {
    for (; words > 0; --words)
        name.erase(0, std::min(name.find(' '), name.size() - 1) + 1);
    return name;
}

class Checker {
public:
    Checker(const Roster& roster, const Profile* profile, Date day, const Words& words)
        : m_roster(roster), m_profile(profile), m_day(day), m_words(words), m_findings(roster.faults) {}

    std::vector<Finding> check() {
        for (const Holding& holding : m_roster.holdings)
            check_row(holding);
        check_shared();
        check_vacant();
        check_spellings();
        std::ranges::stable_sort(m_findings, {}, [](const Finding& finding) {
            return std::pair(finding.severity, finding.cells.empty() ? table::Position{} : finding.cells.front());
        });
        return std::move(m_findings);
    }

private:
    /// The cell is the first argument of the text, or nothing where there is none.
    void add(Severity severity, const Rule& rule, const Holding* holding, Column column,
             std::vector<Argument> more, std::vector<Argument> to_mend = {}) {
        Finding finding;
        finding.severity = severity;
        finding.rule = rule.broken;
        std::vector<Argument> arguments;
        if (holding != nullptr) {
            finding.cells = {{holding->row, m_roster.columns[static_cast<std::size_t>(column)]}};
            finding.unit = holding->name;
            finding.source = holding->article;
            arguments.emplace_back(m_roster.cell_name(*holding, column));
        }
        arguments.insert(arguments.end(), more.begin(), more.end());
        finding.text = {rule.broken, std::move(arguments)};
        finding.instruction = {rule.mend, std::move(to_mend)};
        m_findings.push_back(std::move(finding));
    }

    /// A sheet without that column says nothing about it.
    bool has(Column column) const { return m_roster.columns[static_cast<std::size_t>(column)] >= 0; }

    bool is_faulty(const Holding& row, Column column) const {
        const table::Position at{row.row, m_roster.columns[static_cast<std::size_t>(column)]};
        return std::ranges::any_of(m_roster.faults,
                                   [&](const Finding& fault) { return fault.cells.front() == at; });
    }

    void check_row(const Holding& row) {
        const std::string seat = seat_name(m_roster.seat_of(row));
        if (row.title.empty()) add(Severity::error, no_title, &row, Column::title, {row.name});
        if (row.from && row.to && *row.to < *row.from)
            add(Severity::error, to_before_from, &row, Column::to,
                {calendar::numeric(*row.to), calendar::numeric(*row.from)});
        if (row.name.empty()) {
            const bool typed = !row.phone.empty() || !row.mail.empty() || !row.decision.empty() ||
                               !row.substitute.empty() || row.decided || row.from || row.to;
            if (typed) add(Severity::error, no_name, &row, Column::name, {seat});
            return;
        }
        check_name(row, Column::name, row.name);
        check_substitute(row);
        check_role(row);
        check_decision(row);
    }

    void check_name(const Holding& row, Column column, const std::string& typed) {
        std::string name = typed;
        const std::string key = text::name_key(name);
        for (const std::string& address : m_words.addresses)
            if (key.starts_with(address + ' '))
                name = without_words(name, std::ranges::count(address, ' ') + 1);
        if (name == text::in_capitals(name)) name = text::with_initials(name);
        if (name != typed) add(Severity::warning, name_form, &row, column, {typed}, {name});
    }

    void check_substitute(const Holding& row) {
        if (row.substitute.empty()) return;
        check_name(row, Column::substitute, row.substitute);
        if (text::name_key(row.substitute) == text::name_key(row.name))
            add(Severity::warning, own_substitute, &row, Column::substitute, {row.name});
    }

    void check_role(const Holding& row) {
        const Seat& seat = m_roster.seat_of(row);
        if (m_profile == nullptr || !seat.id.empty() || seat.role == Role::member) return;
        const bool known = std::ranges::any_of(
            m_profile->seats, [&](const profile::Seat& other) { return other.role == seat.role; });
        if (!known && !m_profile->seats.empty())
            add(Severity::warning, role_unknown, &row, Column::title, {row.title});
    }

    void check_decision(const Holding& row) {
        if (row.decision.empty() && has(Column::decision))
            add(Severity::warning, no_decision, &row, Column::decision, {row.name});
        else if (!row.decided && has(Column::decided) && !is_faulty(row, Column::decided))
            add(Severity::warning, no_decided, &row, Column::decided, {row.name});
        if (row.decided && row.from && *row.from < *row.decided)
            add(Severity::warning, decided_after, &row, Column::decided,
                {calendar::numeric(*row.decided), calendar::numeric(*row.from)});
    }

    static std::string seat_name(const Seat& seat) { return seat.post.empty() ? seat.title : seat.post; }

    /// Holdings that share a day, of one seat, and of all seats of a role that only one person has.
    void check_shared() {
        std::map<std::size_t, std::vector<const Holding*>> of_seats;
        std::map<Role, std::vector<const Holding*>> of_roles;
        for (const Holding& row : m_roster.holdings) {
            if (row.name.empty()) continue;
            const Role role = m_roster.seat_of(row).role;
            if (role == Role::head || role == Role::standing_deputy)
                of_roles[role].push_back(&row);
            else
                of_seats[row.seat].push_back(&row);
        }
        for (auto& [role, rows] : of_roles)
            check_shared(rows, role == Role::head ? two_heads : two_standing);
        for (auto& entry : of_seats)
            check_shared(entry.second, held_twice);
    }

    void check_shared(std::vector<const Holding*>& rows, const Rule& rule) {
        std::ranges::stable_sort(
            rows, {}, [](const Holding* row) { return row->from.value_or(Date::min()); });
        const Holding* longest = nullptr; // of those before the one with the latest last day
        for (const Holding* row : rows) {
            const auto shared = longest == nullptr ? std::nullopt : first_shared(*longest, *row);
            if (shared) add_shared(rule, *longest, *row, *shared);
            const auto last = [](const Holding* one) { return one->to.value_or(Date::max()); };
            if (longest == nullptr || last(longest) < last(row)) longest = row;
        }
    }

    void add_shared(const Rule& rule, const Holding& earlier, const Holding& later, Date shared) {
        const std::string since = shared == Date::min() ? std::string() : calendar::numeric(shared);
        std::vector<Argument> arguments{seat_name(m_roster.seat_of(later)), earlier.name,
                                        m_roster.cell_name(earlier, Column::name), later.name};
        arguments.emplace_back(std::vector<Message>{
            since.empty() ? Message{"roster.always", {}} : Message{"roster.since", {since}}});
        add(Severity::error, rule, &later, Column::name, std::move(arguments), {earlier.name, later.name});
    }

    void check_vacant() {
        for (const std::size_t place : vacant_on(m_roster, m_day)) {
            const Seat& seat = m_roster.seats[place];
            const bool head = seat.role == Role::head;
            if (seat.id.empty() && m_profile != nullptr) continue; // the clerk's own, given up
            const auto row = std::ranges::find_if(m_roster.holdings.rbegin(), m_roster.holdings.rend(),
                                                  [&](const Holding& one) { return one.seat == place; });
            const Holding* last = row == m_roster.holdings.rend() ? nullptr : &*row;
            if (last == nullptr)
                add(Severity::warning, no_row, nullptr, Column::name, {seat_name(seat)});
            else
                add(Severity::warning, head ? no_head : vacant, last, Column::name,
                    {seat_name(seat), calendar::numeric(m_day)});
        }
        const bool has_head = std::ranges::any_of(
            m_roster.seats, [](const Seat& seat) { return seat.role == Role::head; });
        if (!has_head) add(Severity::warning, head_missing, nullptr, Column::name, {m_roster.sheet});
    }

    /// One person under two spellings: the same letters otherwise written, or a name without any marks beside one
    /// with them.
    void check_spellings() {
        struct Seen {
            const Holding* row;
            std::string key;
        };
        std::map<std::string, std::vector<Seen>> by_letters;
        for (const Holding& row : m_roster.holdings) {
            if (row.name.empty()) continue;
            const std::string key = text::name_key(row.name), plain = text::plain_key(row.name);
            std::vector<Seen>& seen = by_letters[plain];
            for (const Seen& other : seen) {
                const bool one_unmarked = (key == plain) != (other.key == plain);
                if (other.row->name == row.name || (other.key != key && !one_unmarked)) continue;
                add(Severity::warning, spelling, &row, Column::name,
                    {row.name, m_roster.cell_name(*other.row, Column::name), other.row->name},
                    {key == plain ? other.row->name : row.name});
                break;
            }
            seen.push_back({&row, key});
        }
    }

    const Roster& m_roster;
    const Profile* m_profile;
    const Date m_day;
    const Words& m_words;
    std::vector<Finding> m_findings;
};

} // namespace

std::vector<Finding> check(const Roster& roster, const Profile* profile, Date day, const Words& words) {
    return Checker(roster, profile, day, words).check();
}

void refuse_unread(const Roster& roster) {
    if (roster.faults.empty()) return;
    std::vector<Message> faults;
    for (const Finding& fault : roster.faults)
        faults.push_back(fault.text);
    throw Error("roster.refused", {std::move(faults)});
}

void refuse_unsound(const Roster& roster, Date day) {
    refuse_unread(roster);
    const Holding* head = nullptr;
    for (const Holding* member : members_on(roster, day)) {
        if (roster.seat_of(*member).role != Role::head) continue;
        if (head != nullptr)
            throw Error("roster.two-heads-on",
                        {calendar::numeric(day), head->name, roster.cell_name(*head, Column::name), member->name,
                         roster.cell_name(*member, Column::name)});
        head = member;
    }
}

void refuse_nameless(const Roster& roster) {
    if (std::ranges::all_of(roster.holdings, [](const Holding& row) { return row.name.empty(); }))
        throw Error("roster.none", {roster.sheet});
}

} // namespace ansinh::committee
