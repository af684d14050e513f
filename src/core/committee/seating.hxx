// Which seat of the regulation a row of the roster is about.
#pragma once

#include "committee/roster.hxx"

#include <map>
#include <string>
#include <utility>
#include <vector>

namespace ansinh::committee {

class Seating {
public:
    /// Begins with the regulation's seats.
    explicit Seating(const Regulations& regulations);

    /// The seat of a row, by its title, post and article:
    /// 1. the seat of that role with the same post (of a seat without a post, such as the head's: of that role);
    /// 2. the seat that repeats whose post the row's begins with, or else the only one of that role in the row's
    ///    article (of several the one that shares most words with it): the place is what the post names, else the
    ///    next that no row has named;
    /// 3. else a seat the regulation does not have, behind all others.
    std::size_t seat_of(const std::string& title, const std::string& post, const std::string& article);

    std::vector<Seat> take() { return std::move(m_seats); }

private:
    struct Row {
        Role role;
        std::string title, post, article, key;
    };

    std::size_t find(const Row& row);
    bool is_the_post(std::size_t seat, const Row& row) const;
    std::vector<std::size_t> candidates(const Row& row) const;
    std::size_t place_among(const std::vector<std::size_t>& seats, const Row& row);
    std::size_t add(const Row& row);

    const Regulations& m_regulations;
    std::vector<Seat> m_seats;
    std::vector<std::string> m_keys;    ///< of the posts
    std::vector<bool> m_taken;          ///< by rows that do not name their place
    std::map<std::pair<Role, std::string>, std::size_t> m_known;
};

} // namespace ansinh::committee
