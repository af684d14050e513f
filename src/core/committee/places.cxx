#include "committee/places.hxx"

#include "number/digits.hxx"
#include "table/day_cell.hxx"
#include "text/normalise.hxx"
#include "workbook/namesakes.hxx"

#include <algorithm>
#include <set>

namespace ansinh::committee {

namespace {

using workbook::FormTable;

/// Reads one list.
class List {
public:
    List(const FormTable& table, const workbook::Form& form, Date day, Date null_date)
        : m_table(table), m_form(form), m_day(day), m_null_date(null_date) {}

    /// Calls `see` with the row's number, from 1, and what it says in that column, unless it has ended.
    template <class See>
    void each(std::string_view key, See&& see) const {
        if (m_table.sheet == nullptr) return;
        for (int row = m_table.body.first_row; row <= m_table.body.last_row; ++row)
            if (!has_ended(row)) see(row - m_table.body.first_row + 1, said(row, key));
    }

    /// The units of a list of form "villages" by their rows, told apart from others of the same name; those that have
    /// ended count, because the sheet's own names do.
    std::vector<std::string> names() const {
        std::vector<workbook::NamedUnit> units;
        for (int row = m_table.body.first_row; m_table.sheet != nullptr && row <= m_table.body.last_row; ++row)
            units.push_back({said(row, "name"), said(row, "area"), said(row, "code")});
        return workbook::told_apart(units);
    }

private:
    std::string said(int row, std::string_view key) const {
        return workbook::said(m_table.cell(row, m_form, key));
    }

    bool has_ended(int row) const {
        const auto to = table::day_in(m_table.cell(row, m_form, "to"), m_null_date).day;
        return to && *to < m_day;
    }

    const FormTable& m_table;
    const workbook::Form& m_form;
    const Date m_day, m_null_date;
};

void read_units(const List& list, bool all_rows, Places& places) {
    const std::vector<std::string> names = list.names();
    list.each("name", [&](int row, const std::string& name) {
        if (name.empty() && !all_rows) return;
        places.units.push_back(names[static_cast<std::size_t>(row) - 1]);
        places.unit_rows.push_back(row);
    });
}

std::vector<std::string> schools_in(const List& list, const std::string& word) {
    std::vector<std::string> schools;
    const std::string begins = text::name_key(word) + ' ';
    const std::vector<std::string> names = list.names();
    list.each("name", [&](int row, const std::string& name) {
        if (text::name_key(name).starts_with(begins)) schools.push_back(names[static_cast<std::size_t>(row) - 1]);
    });
    return schools;
}

std::vector<std::string> providers_in(const List& list) {
    std::vector<std::string> providers;
    std::set<std::string> seen;
    list.each("provider", [&](int, const std::string& name) {
        if (!name.empty() && seen.insert(text::name_key(name)).second) providers.push_back(name);
    });
    return providers;
}

/// How many posts of the seats that repeat over `each` the roster's rows name.
std::size_t rows_of(const Table& roster, const Profile& profile, Each each, const Words& words) {
    const auto said = [&](int row, Column column) {
        const int place = roster.columns[static_cast<std::size_t>(column)];
        return place < 0 ? std::string() : text::name_key(workbook::said(roster.sheet->cell(row, place)));
    };
    std::set<std::string> posts;
    for (const profile::Seat& seat : profile.seats) {
        if (seat.each != each || !seat.post || seat.role == Role::party) continue;
        const std::string post = text::name_key(*seat.post);
        const bool alone_in_article = std::ranges::count_if(profile.seats, [&](const profile::Seat& other) {
                                          return other.origin.article == seat.origin.article;
                                      }) == 1;
        for (int row = roster.body.first_row; row <= roster.body.last_row; ++row) {
            const std::string typed = said(row, Column::post);
            const bool cited = alone_in_article &&
                               said(row, Column::article) == text::name_key(seat.origin.article) &&
                               words.role_of(said(row, Column::title)) == seat.role;
            if (typed.starts_with(post) || (cited && !typed.empty())) posts.insert(typed);
        }
    }
    return posts.size();
}

} // namespace

std::vector<std::string> read_places(std::string_view given, const char* code, workbook::Bounds bounds) {
    if (number::digits(given))
        return std::vector<std::string>(static_cast<std::size_t>(workbook::whole_within(given, code, bounds)));
    std::vector<std::string> names;
    for (std::size_t start = 0; start <= given.size();) {
        const std::size_t end = std::min(given.find(';', start), given.size());
        if (std::string name = text::one_line(given.substr(start, end - start)); !name.empty())
            names.push_back(std::move(name));
        start = end + 1;
    }
    if (names.size() > static_cast<std::size_t>(bounds.most))
        throw Error(code, {std::to_string(names.size()), std::to_string(bounds.least),
                           std::to_string(bounds.most)});
    return names;
}

PlaceLists lists_of_year(const workbook::Picture& book, const workbook::Forms& forms,
                         const workbook::Words& words) {
    const auto list = [&](std::string_view range, const char* form) {
        const workbook::Region body = book.region(range);
        return body.sheet == nullptr ? FormTable{} : workbook::table_in(body, forms.form(form));
    };
    return {forms,       list("ds_thon", "villages"), list("ds_nhom", "villages"), list("mang_luoi_thu", "network"),
            words.school, true};
}

Places places_on(const PlaceLists& lists, const PlacesGiven& given, const Profile& profile, const Table& roster,
                 const Words& words, Date day, Date null_date) {
    const workbook::Form& villages = lists.forms.form("villages");
    Places places;
    read_units({lists.units, villages, day, null_date}, lists.all_rows, places);
    places.schools = schools_in({lists.groups, villages, day, null_date}, lists.school);
    places.providers = providers_in({lists.network, lists.forms.form("network"), day, null_date});
    const auto complete = [&](std::vector<std::string>& names, Each each,
                              const std::optional<std::vector<std::string>>& said) {
        if (said) {
            names = *said;
            return;
        }
        const std::size_t known = roster.sheet == nullptr ? 1 : rows_of(roster, profile, each, words);
        if (names.size() < known) names.resize(known);
    };
    const bool district = std::ranges::any_of(
        profile.seats, [](const profile::Seat& seat) { return seat.each == Each::district; });
    complete(places.units, district ? Each::district : Each::subunit, given.units);
    complete(places.schools, Each::school, given.schools);
    complete(places.providers, Each::provider, given.providers);
    return places;
}

} // namespace ansinh::committee
