# Every address of the product. What belongs to a government begins with its slug.
from django.urls import include, path

urlpatterns = []
