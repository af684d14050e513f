// What core says: a code and its arguments, never a sentence. The sentences, Vietnamese and English,
// live in extension/strings; text/sentence.hxx puts the two together.
#pragma once

#include "number/rational.hxx"

#include <cstddef>
#include <cstdint>
#include <exception>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace ansinh {

/// Units (villages, providers …) by their place in the problem, from 0. Whoever knows their names renders
/// them.
struct Units {
    std::vector<std::size_t> indexes;
    bool operator==(const Units&) const = default;
};

/// An exact number that a sentence shows with `places` digits after the decimal mark.
struct Quantity {
    Rational value;
    int places = 0;
    bool operator==(const Quantity&) const = default;
};

struct Message;

/// Whole numbers are shown with thousands marks; what must not have any (a year, a row) is passed as text.
/// A list of messages is shown as a list of clauses within the one sentence.
using Argument = std::variant<std::int64_t, std::string, Quantity, Units, std::vector<Message>>;

struct Message {
    std::string code; ///< key in extension/strings, for example "quota.explain.exact"
    std::vector<Argument> arguments;
    bool operator==(const Message&) const = default;
};

/// The one error type of the project: something a person can mend, said as a code with arguments.
class Error : public std::exception {
public:
    explicit Error(Message message) : m_message(std::move(message)) {}
    Error(std::string code, std::vector<Argument> arguments = {})
        : m_message{std::move(code), std::move(arguments)} {}

    const Message& message() const noexcept { return m_message; }
    const char* what() const noexcept override { return m_message.code.c_str(); }

private:
    Message m_message;
};

} // namespace ansinh
