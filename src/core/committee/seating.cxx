#include "committee/seating.hxx"

#include "text/normalise.hxx"

#include <algorithm>
#include <iterator>
#include <sstream>

namespace ansinh::committee {

namespace {

bool ends_in(const std::string& key, const std::string& name) {
    return !name.empty() && (key == name || key.ends_with(' ' + name));
}

/// How many words both have, in whatever order.
std::size_t shared_words(const std::string& one, const std::string& other) {
    const auto words = [](const std::string& text) {
        std::istringstream stream(text);
        std::vector<std::string> result{std::istream_iterator<std::string>(stream), {}};
        std::ranges::sort(result);
        return result;
    };
    std::vector<std::string> shared;
    std::ranges::set_intersection(words(one), words(other), std::back_inserter(shared));
    return shared.size();
}

} // namespace

Seating::Seating(const Regulations& regulations) : m_regulations(regulations) {
    if (regulations.profile != nullptr)
        m_seats = seats_of(*regulations.profile, regulations.places, regulations.workbook_words);
    for (const Seat& seat : m_seats)
        m_keys.push_back(text::name_key(seat.post));
    m_taken.resize(m_seats.size());
}

std::size_t Seating::seat_of(const std::string& title, const std::string& post, const std::string& article) {
    Row row{m_regulations.words.role_of(title), title, post, article, text::name_key(post)};
    const auto key = std::pair(row.role, row.key);
    if (const auto known = m_known.find(key); known != m_known.end()) return known->second;
    const std::size_t seat = find(row);
    m_known.emplace(key, seat);
    return seat;
}

bool Seating::is_the_post(std::size_t seat, const Row& row) const {
    if (m_seats[seat].id.empty() || m_seats[seat].role != row.role) return false;
    return m_seats[seat].post.empty() || m_keys[seat] == row.key;
}

std::size_t Seating::find(const Row& row) {
    for (std::size_t seat = 0; seat < m_seats.size(); ++seat)
        if (is_the_post(seat, row)) return seat;
    const std::vector<std::size_t> seats = candidates(row);
    return seats.empty() ? add(row) : place_among(seats, row);
}

/// The seats of one seat of the regulation.
std::vector<std::size_t> Seating::candidates(const Row& row) const {
    std::size_t best = 0;
    std::string id;
    const std::string article = text::name_key(row.article);
    for (const profile::Seat& seat :
         m_regulations.profile == nullptr ? std::vector<profile::Seat>{} : m_regulations.profile->seats) {
        if (seat.role != row.role || !seat.post) continue;
        const std::string post = text::name_key(*seat.post);
        const bool begins = seat.each && row.key.starts_with(post);
        const bool cited = !article.empty() && text::name_key(seat.origin.article) == article;
        if (!begins && !cited) continue;
        const std::size_t score = 1 + shared_words(post, row.key) + (begins ? post.size() : 0);
        if (score <= best) continue;
        best = score;
        id = seat.id;
    }
    std::vector<std::size_t> seats;
    for (std::size_t seat = 0; seat < m_seats.size(); ++seat)
        if (!id.empty() && m_seats[seat].id == id) seats.push_back(seat);
    return seats;
}

std::size_t Seating::place_among(const std::vector<std::size_t>& seats, const Row& row) {
    if (seats.size() == 1) return seats.front();
    // The longest name: "Thôn 1 Đông" also ends in "Đông".
    std::size_t named = m_seats.size(), length = 0;
    for (const std::size_t seat : seats) {
        const std::string name = text::name_key(m_seats[seat].place);
        if (!ends_in(row.key, name) || name.size() <= length) continue;
        named = seat;
        length = name.size();
    }
    if (named < m_seats.size()) return named;
    for (const std::size_t seat : seats) {
        if (m_taken[seat]) continue;
        m_taken[seat] = true;
        return seat;
    }
    return add(row);
}

std::size_t Seating::add(const Row& row) {
    m_seats.push_back({{}, row.role, row.title, row.post, std::nullopt, {}, 0, row.article});
    m_keys.push_back(row.key);
    m_taken.push_back(true);
    return m_seats.size() - 1;
}

} // namespace ansinh::committee
