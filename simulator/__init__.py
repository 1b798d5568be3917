"""Rapport: an offline desktop role-play simulator for customer-service skills."""
