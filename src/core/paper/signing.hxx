// Who signs, by a regulation: the head and the signature of a committee's papers.
#pragma once

#include "paper/form.hxx"
#include "paper/kinds.hxx"
#include "paper/paper.hxx"
#include "profile/profile.hxx"

#include <cstdint>
#include <string>

namespace ansinh::paper {

enum class Signer : std::uint8_t {
    head,     ///< Trưởng Ban
    deputy,   ///< Phó Trưởng Ban in the head's place: KT.
    delegated ///< somebody the head has delegated it to: TUQ.
};

/// Whether the agency's seal is used, so that the signer's post there is named too (Phụ lục I, II.7):
/// what the regulation says, or what the clerk says instead.
enum class Seal : std::uint8_t { by_profile, agency, none };

/// Head of the committee's papers: the agency above it (whose seal it uses, else the one of its place) and
/// its name, with the place left out and in short words as heads have it. Empty where the profile is silent.
Head head_of(const profile::Profile& profile, const Form& form, const Kinds& kinds);

/// "Mỏ Cày": địa danh, from the committee's name; empty where it names none.
std::string place_of(const profile::Profile& profile);

/// "GM-BCĐ"; the committee's own short name where a symbol of the profile has one.
std::string symbol_of(const profile::Profile& profile, const Kind& kind, const Kinds& kinds);

/// The lines of the signature as the regulation's own papers have them, else built: "TM. BAN CHỈ ĐẠO" where
/// the regulation signs so, "KT. TRƯỞNG BAN" and "PHÓ TRƯỞNG BAN" of a deputy, and the post in the agency
/// where its seal is used, a blank where the regulation names no post.
SignBlock sign_block(const profile::Profile& profile, const Form& form, const Kind& kind, Signer who,
                     Seal seal, std::string name = {});

/// One signature for each party, for papers that several sign: the profile's signatures that name a party.
std::vector<SignBlock> party_signs(const profile::Profile& profile);

} // namespace ansinh::paper
