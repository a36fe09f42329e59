# How people sign in: allauth with NIP or username. Nobody signs up; accounts are made by an admin or Setda.
from allauth.account.adapter import DefaultAccountAdapter


class Adapter(DefaultAccountAdapter):
    def is_open_for_signup(self, request):
        return False
